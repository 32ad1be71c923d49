package dev.ozean.catalog.video;

import dev.ozean.events.EncodeEvent;
import dev.ozean.events.EncodeEvent.EncodeCompleted;
import dev.ozean.events.EncodeEvent.EncodePlayable;
import dev.ozean.events.EncodeEvent.Media;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Optional;

/**
 * What the probe of the master found.
 *
 * @param width pixels as shown, after rotation; null, as the height, for sound alone
 */
@Embeddable
record Picture(
        @Column(name = "duration_ms") Long durationMillis,
        @Column(name = "width") Integer width,
        @Column(name = "height") Integer height) {

    static Optional<Picture> after(EncodeEvent event, Optional<Picture> present) {
        return switch (event) {
            case EncodePlayable playable -> Optional.of(of(playable.media()));
            case EncodeCompleted completed -> Optional.of(of(completed.media()));
            default -> present;
        };
    }

    private static Picture of(Media media) {
        var length = media.duration().toMillis();
        return media.audioOnly() ? new Picture(length, null, null) : new Picture(length, media.width(), media.height());
    }
}
