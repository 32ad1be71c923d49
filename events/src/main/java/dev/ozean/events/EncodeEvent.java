package dev.ozean.events;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The life of an encoding job. */
public sealed interface EncodeEvent extends Event {
    UUID jobId();

    /** Numbers the encodes of a video, from 1; the catalogue ignores a lower one than its own. */
    int generation();

    /** Asks for streams of the master under {@code masterKey}; the sender minted the job's id. */
    record EncodeRequested(
            UUID groupId,
            UUID videoId,
            UUID jobId,
            int generation,
            String masterKey,
            long masterSizeBytes,
            String title)
            implements EncodeEvent {}

    record EncodeCancelRequested(UUID groupId, UUID videoId, UUID jobId, int generation) implements EncodeEvent {}

    /** @param attempt counts runs, from 1; a take-over after a lost lease is no new attempt */
    record EncodeStarted(UUID groupId, UUID videoId, UUID jobId, int generation, int attempt, Instant startedAt)
            implements EncodeEvent {}

    /**
     * A sample for the browser, sent without the outbox.
     *
     * @param progress 0 to 100
     */
    record EncodeProgress(
            UUID groupId,
            UUID videoId,
            UUID jobId,
            int generation,
            String stage,
            double progress,
            Duration elapsed,
            Optional<Duration> remaining)
            implements EncodeEvent {}

    /**
     * What can be watched while the job goes on: told with the first rendition, and again when another one joined or a
     * later run of the job moved to a folder of its own.
     *
     * @param prefix the folder of {@code master.m3u8} in the streams' bucket
     * @param renditions that the master playlist names now; none by a sender that does not know of them
     */
    record EncodePlayable(
            UUID groupId,
            UUID videoId,
            UUID jobId,
            int generation,
            String prefix,
            Media media,
            @JsonSetter(nulls = Nulls.AS_EMPTY) List<Rendition> renditions,
            Instant playableAt)
            implements EncodeEvent {}

    /** All outputs are stored under {@code prefix}. */
    record EncodeCompleted(
            UUID groupId,
            UUID videoId,
            UUID jobId,
            int generation,
            String prefix,
            Media media,
            List<Rendition> renditions,
            Instant completedAt)
            implements EncodeEvent {}

    /**
     * A run failed and another follows, or somebody asked for another round after the job's end.
     *
     * @param attempt the run that failed, from 1; 0 if somebody asked
     */
    record EncodeRetrying(
            UUID groupId,
            UUID videoId,
            UUID jobId,
            int generation,
            int attempt,
            int maxAttempts,
            Instant nextRetryAt,
            Reason reason)
            implements EncodeEvent {}

    record EncodeFailed(UUID groupId, UUID videoId, UUID jobId, int generation, Reason reason, Instant failedAt)
            implements EncodeEvent {}

    record EncodeCancelled(UUID groupId, UUID videoId, UUID jobId, int generation, Instant cancelledAt)
            implements EncodeEvent {}

    /**
     * What the source is, after rotation, and what was made of it; paths are relative to the job's prefix. Lists are
     * empty, and {@code audioOnly} is false, by a sender that does not know of them.
     *
     * @param width pixels; 0 if {@code audioOnly}
     * @param mp4 for progressive download: an M4A if {@code audioOnly}
     * @param sprites WebVTT that says which part of which sheet shows a moment
     * @param thumbnails from which a person may choose the poster, in the order of time
     * @param captions WebVTT of the source's text tracks
     * @param chapters WebVTT of the source's chapters
     * @param audioOnly whether there is no picture at all
     */
    record Media(
            Duration duration,
            int width,
            int height,
            Optional<String> hls,
            Optional<String> dash,
            Optional<String> mp4,
            Optional<String> poster,
            Optional<String> sprites,
            @JsonSetter(nulls = Nulls.AS_EMPTY) List<Thumbnail> thumbnails,
            @JsonSetter(nulls = Nulls.AS_EMPTY) List<Captions> captions,
            Optional<String> chapters,
            @JsonSetter(nulls = Nulls.AS_EMPTY) boolean audioOnly) {}

    /** @param seconds the moment that it shows, from the beginning */
    record Thumbnail(String path, double seconds) {}

    /**
     * A text track.
     *
     * @param language BCP 47, {@code und} if it is not known
     * @param label as a person reads it in a menu
     */
    record Captions(String path, String language, String label) {}

    /** @param bitrate average, bits per second */
    record Rendition(String name, int width, int height, long bitrate, String codec) {}

    /** A stable code, and a sentence that a creator understands. */
    record Reason(String code, String message) {}
}
