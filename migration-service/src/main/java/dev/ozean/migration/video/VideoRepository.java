package dev.ozean.migration.video;

import dev.ozean.messaging.VideoCopies;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class VideoRepository extends VideoCopies<Video> {
    VideoRepository() {
        super("migration_status", event -> event.video().migrationStatus());
    }
}
