package dev.ozean.events;

import dev.ozean.events.EncodeEvent.Captions;
import dev.ozean.events.EncodeEvent.Media;
import dev.ozean.events.EncodeEvent.Reason;
import dev.ozean.events.EncodeEvent.Rendition;
import dev.ozean.events.EncodeEvent.Thumbnail;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One filled event of each type. */
final class Samples {
    static final UUID GROUP = UUID.fromString("0197a000-0000-7000-8000-000000000001");
    static final UUID VIDEO = UUID.fromString("0197a000-0000-7000-8000-0000000000a1");
    private static final UUID JOB = UUID.fromString("0197a000-0000-7000-8000-0000000000b1");
    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00.123Z");
    private static final String MASTER = GROUP + "/" + VIDEO + "/0197a000-0000-7000-8000-0000000000c1/source";
    private static final Media MEDIA = new Media(
            Duration.ofMillis(30_042),
            1920,
            1080,
            Optional.of("master.m3u8"),
            Optional.of("manifest.mpd"),
            Optional.of("progressive.mp4"),
            Optional.of("poster.jpg"),
            Optional.of("sprites.vtt"),
            List.of(new Thumbnail("thumbs/1.jpg", 3.5), new Thumbnail("thumbs/2.jpg", 12)),
            List.of(new Captions("captions/1.vtt", "de", "Deutsch")),
            Optional.of("chapters.vtt"),
            true);
    private static final List<Rendition> RENDITIONS =
            List.of(new Rendition("1080p", 1920, 1080, 5_000_000, "avc1.640028"));
    private static final Reason REASON = new Reason("corrupt", "The file is damaged and cannot be read to its end.");

    private Samples() {}

    static Event of(EventType type) {
        return switch (type) {
            case VIDEO_CREATED -> new VideoEvent.VideoCreated(state());
            case VIDEO_UPDATED -> new VideoEvent.VideoUpdated(state());
            case VIDEO_ARCHIVED -> new VideoEvent.VideoArchived(state());
            case VIDEO_RESTORED -> new VideoEvent.VideoRestored(state());
            case VIDEO_DELETED -> new VideoEvent.VideoDeleted(state());
            case VIDEO_UPLOADED ->
                new VideoEvent.VideoUploaded(
                        GROUP, VIDEO, JOB, MASTER, 22_000_000, "video/mp4", "Big Buck Bunny.mp4", NOON);
            case ENCODE_REQUESTED ->
                new EncodeEvent.EncodeRequested(GROUP, VIDEO, JOB, 1, MASTER, 22_000_000, "Big Buck Bunny");
            case ENCODE_CANCEL_REQUESTED -> new EncodeEvent.EncodeCancelRequested(GROUP, VIDEO, JOB, 1);
            case ENCODE_STARTED -> new EncodeEvent.EncodeStarted(GROUP, VIDEO, JOB, 1, 1, NOON);
            case ENCODE_PROGRESS ->
                new EncodeEvent.EncodeProgress(
                        GROUP,
                        VIDEO,
                        JOB,
                        1,
                        "encoding",
                        42.5,
                        Duration.ofSeconds(12),
                        Optional.of(Duration.ofSeconds(16)));
            case ENCODE_PLAYABLE ->
                new EncodeEvent.EncodePlayable(GROUP, VIDEO, JOB, 1, prefix(), MEDIA, RENDITIONS, NOON);
            case ENCODE_COMPLETED ->
                new EncodeEvent.EncodeCompleted(GROUP, VIDEO, JOB, 1, prefix(), MEDIA, RENDITIONS, NOON);
            case ENCODE_RETRYING -> new EncodeEvent.EncodeRetrying(GROUP, VIDEO, JOB, 1, 1, 4, NOON, REASON);
            case ENCODE_FAILED -> new EncodeEvent.EncodeFailed(GROUP, VIDEO, JOB, 1, REASON, NOON);
            case ENCODE_CANCELLED -> new EncodeEvent.EncodeCancelled(GROUP, VIDEO, JOB, 1, NOON);
            case PLAYBACK_HEARTBEAT ->
                new PlaybackHeartbeat(GROUP, VIDEO, JOB, Optional.of("owner"), "hetzner", 3, 30.5, 31, NOON);
            case STATISTICS_CHANGED ->
                new StatisticsChanged(GROUP, VIDEO, LocalDate.of(2026, 11, 1), "hetzner", 7, 12, 340);
        };
    }

    private static VideoState state() {
        return new VideoState(
                GROUP,
                VIDEO,
                3,
                "Big Buck Bunny",
                "A rabbit.",
                List.of("film", "rabbit"),
                "ready",
                "private",
                "draft",
                "hetzner_only",
                List.of(new VideoState.Platform("hetzner", "ready", Optional.of("b1"))),
                Optional.of(Duration.ofSeconds(30)),
                Optional.of(1920),
                Optional.of(1080),
                NOON,
                NOON);
    }

    private static String prefix() {
        return GROUP + "/" + VIDEO + "/" + JOB + ".1";
    }
}
