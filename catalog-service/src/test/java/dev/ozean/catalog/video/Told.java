package dev.ozean.catalog.video;

import dev.ozean.events.EncodeEvent.EncodeCancelled;
import dev.ozean.events.EncodeEvent.EncodeCompleted;
import dev.ozean.events.EncodeEvent.EncodeFailed;
import dev.ozean.events.EncodeEvent.EncodePlayable;
import dev.ozean.events.EncodeEvent.EncodeRetrying;
import dev.ozean.events.EncodeEvent.EncodeStarted;
import dev.ozean.events.EncodeEvent.Media;
import dev.ozean.events.EncodeEvent.Reason;
import dev.ozean.events.EncodeEvent.Thumbnail;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the encoding service tells of a job, and when: seconds after ten. */
final class Told {
    private Told() {}

    static EncodeStarted started(UUID job, int generation, int second) {
        return new EncodeStarted(UUID.randomUUID(), UUID.randomUUID(), job, generation, 1, at(second));
    }

    static EncodePlayable playable(UUID job, int generation, int second) {
        return playable(job, generation, "g/v/j.1", second);
    }

    /** By the first job of the video. */
    static EncodePlayable playable(UUID job, String prefix, int second) {
        return playable(job, 1, prefix, second);
    }

    private static EncodePlayable playable(UUID job, int generation, String prefix, int second) {
        return new EncodePlayable(
                UUID.randomUUID(), UUID.randomUUID(), job, generation, prefix, media(), List.of(), at(second));
    }

    static EncodeCompleted completed(UUID job, int generation, int second) {
        return new EncodeCompleted(
                UUID.randomUUID(), UUID.randomUUID(), job, generation, "g/v/j.1", media(), List.of(), at(second));
    }

    static EncodeCompleted completed(UUID job, int generation, Media media) {
        return new EncodeCompleted(
                UUID.randomUUID(), UUID.randomUUID(), job, generation, "g/v/j.1", media, List.of(), at(0));
    }

    static EncodeRetrying retrying(UUID job, int generation) {
        return new EncodeRetrying(
                UUID.randomUUID(), UUID.randomUUID(), job, generation, 1, 4, at(300), new Reason("busy", "Busy"));
    }

    /** What a person's wish to try again is told as. */
    static EncodeRetrying askedAgain(UUID job, int generation, int second) {
        return new EncodeRetrying(
                UUID.randomUUID(), UUID.randomUUID(), job, generation, 0, 4, at(second), new Reason("asked", "Asked"));
    }

    static EncodeFailed failed(UUID job, int generation, int second) {
        return new EncodeFailed(
                UUID.randomUUID(), UUID.randomUUID(), job, generation, new Reason("broken", "Broken"), at(second));
    }

    static EncodeCancelled cancelled(UUID job, int generation, int second) {
        return new EncodeCancelled(UUID.randomUUID(), UUID.randomUUID(), job, generation, at(second));
    }

    /** With stills of the seconds 3 and 12. */
    static Media media() {
        return withStill(new Thumbnail("thumbs/1.jpg", 3), new Thumbnail("thumbs/2.jpg", 12));
    }

    static Media withStill(Thumbnail... stills) {
        return media(1920, 1080, Optional.of("poster.jpg"), List.of(stills), false);
    }

    /** Sound alone. */
    static Media podcast() {
        return media(0, 0, Optional.empty(), List.of(), true);
    }

    private static Media media(
            int width, int height, Optional<String> poster, List<Thumbnail> stills, boolean audioOnly) {
        return new Media(
                Duration.ofSeconds(30),
                width,
                height,
                Optional.of("master.m3u8"),
                Optional.empty(),
                Optional.empty(),
                poster,
                Optional.empty(),
                stills,
                List.of(),
                Optional.empty(),
                audioOnly);
    }

    private static Instant at(int second) {
        return Instant.parse("2026-11-21T10:00:00Z").plusSeconds(second);
    }
}
