package dev.ozean.syncvimeo.video;

import dev.ozean.events.VideoState;
import dev.ozean.messaging.VideoCopies;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class VideoRepository extends VideoCopies<Video> {
    VideoRepository() {
        super("vimeo_id", event -> vimeoId(event.video()));
    }

    private static String vimeoId(VideoState state) {
        return state.platforms().stream()
                .filter(platform -> platform.platform().equals(VideoState.Platform.VIMEO))
                .flatMap(platform -> platform.externalId().stream())
                .findFirst()
                .orElse(null);
    }
}
