package dev.ozean.encoding.video;

import dev.ozean.messaging.VideoCopies;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class VideoRepository extends VideoCopies<Video> {
    VideoRepository() {
        super("archived", event -> event.video().status().equals("archived"));
    }
}
