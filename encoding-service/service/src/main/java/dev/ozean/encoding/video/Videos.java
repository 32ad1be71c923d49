package dev.ozean.encoding.video;

import dev.ozean.events.VideoEvent.StateChanged;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Which videos there are, as the catalogue tells it; to be asked in a transaction of the group. */
@ApplicationScoped
public class Videos {
    /** What this service knows of a video; an event about it may come before the video's own. */
    public enum Known {
        UNKNOWN,
        PRESENT,
        ARCHIVED,
        DELETED
    }

    private final VideoRepository videos;

    Videos(VideoRepository videos) {
        this.videos = videos;
    }

    public Uni<Void> told(StateChanged event) {
        return videos.record(event);
    }

    public Uni<Known> known(UUID id) {
        return videos.findById(id).map(Videos::known);
    }

    private static Known known(Video found) {
        if (found == null) {
            return Known.UNKNOWN;
        }
        if (found.deleted) {
            return Known.DELETED;
        }
        return found.archived ? Known.ARCHIVED : Known.PRESENT;
    }
}
