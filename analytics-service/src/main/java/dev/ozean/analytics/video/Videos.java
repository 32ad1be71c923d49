package dev.ozean.analytics.video;

import dev.ozean.events.VideoEvent.StateChanged;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Which videos there are, as the catalogue tells it; to be asked in a transaction of the group. */
@ApplicationScoped
public class Videos {
    private final VideoRepository videos;

    Videos(VideoRepository videos) {
        this.videos = videos;
    }

    public Uni<Void> told(StateChanged event) {
        return videos.record(event);
    }

    /** @throws dev.ozean.web.Failure.NotFound unless the group has this video */
    public Uni<Void> require(UUID id) {
        return videos.get(id).replaceWithVoid();
    }

    public Uni<Boolean> isDeleted(UUID id) {
        return videos.isDeleted(id);
    }
}
