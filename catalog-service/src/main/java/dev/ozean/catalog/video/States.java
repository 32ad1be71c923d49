package dev.ozean.catalog.video;

import dev.ozean.events.VideoState;
import java.time.Duration;
import java.util.Optional;

/** The public state of a video, as events carry it. */
final class States {
    private States() {}

    static VideoState of(Video video) {
        var details = video.details();
        return new VideoState(
                video.groupId(),
                video.id(),
                video.version(),
                details.title(),
                details.description(),
                details.tags(),
                video.status().wireName(),
                details.visibility().wireName(),
                details.stage().wireName(),
                video.migrationStatus().wireName(),
                video.places().stream().map(States::of).toList(),
                video.picture().map(Picture::durationMillis).map(Duration::ofMillis),
                video.picture().map(Picture::width),
                video.picture().map(Picture::height),
                video.createdAt(),
                video.updatedAt());
    }

    private static VideoState.Platform of(PlatformPlace place) {
        return new VideoState.Platform(
                place.platform().wireName(), place.status().wireName(), Optional.ofNullable(place.externalId()));
    }
}
