package dev.ozean.analytics.video;

import dev.ozean.messaging.VideoCopies;
import dev.ozean.web.Failure.NotFound;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class VideoRepository extends VideoCopies<Video> {
    VideoRepository() {
        super("title", event -> event.deleted() ? "" : event.video().title());
    }

    Uni<Video> get(UUID id) {
        return find("id = ?1 and not deleted", id)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> new NotFound("video", id));
    }

    Uni<Boolean> isDeleted(UUID id) {
        return count("id = ?1 and deleted", id).map(found -> found > 0);
    }
}
