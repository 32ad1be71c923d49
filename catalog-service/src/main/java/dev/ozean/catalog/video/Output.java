package dev.ozean.catalog.video;

import dev.ozean.events.EncodeEvent;
import dev.ozean.events.EncodeEvent.EncodeCancelRequested;
import dev.ozean.events.EncodeEvent.EncodeCancelled;
import dev.ozean.events.EncodeEvent.EncodeCompleted;
import dev.ozean.events.EncodeEvent.EncodeFailed;
import dev.ozean.events.EncodeEvent.EncodePlayable;
import dev.ozean.events.EncodeEvent.EncodeProgress;
import dev.ozean.events.EncodeEvent.EncodeRequested;
import dev.ozean.events.EncodeEvent.EncodeRetrying;
import dev.ozean.events.EncodeEvent.EncodeStarted;
import dev.ozean.events.EncodeEvent.Media;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Optional;
import java.util.UUID;

/**
 * The streams that a video's links point to: a folder of the streams' bucket, and what lies in it.
 *
 * @param complete false while the encode still adds renditions
 * @param prefix {@code group/video/job.fence}; the other paths are relative to it, or null for what is not there
 */
@Embeddable
record Output(
        @Column(name = "output_job_id") UUID jobId,
        @Column(name = "output_complete") Boolean complete,
        @Column(name = "output_prefix") String prefix,
        @Column(name = "output_hls") String hls,
        @Column(name = "output_dash") String dash,
        @Column(name = "output_mp4") String mp4,
        @Column(name = "output_poster") String poster,
        @Column(name = "output_sprites") String sprites) {

    /** Where links point after an event that moved the video's encode: never from whole streams to half ones. */
    static Optional<Output> after(EncodeEvent event, Optional<Output> present) {
        var whole = present.filter(Output::complete);
        return switch (event) {
            case EncodeCompleted done -> Optional.of(of(done.jobId(), true, done.prefix(), done.media()));
            case EncodePlayable begun ->
                whole.or(() -> Optional.of(of(begun.jobId(), false, begun.prefix(), begun.media())));
            case EncodeFailed _, EncodeCancelled _ -> whole;
            // Its job had ended, and the half streams with it.
            case EncodeRetrying asked when asked.attempt() == 0 -> whole;
            case EncodeStarted _, EncodeRetrying _ ->
                whole.or(() -> present.filter(output -> output.jobId().equals(event.jobId())));
            case EncodeRequested _, EncodeCancelRequested _, EncodeProgress _ -> present;
        };
    }

    private static Output of(UUID job, boolean complete, String prefix, Media media) {
        return new Output(
                job,
                complete,
                prefix.endsWith("/") ? prefix.substring(0, prefix.length() - 1) : prefix,
                or(media.hls()),
                or(media.dash()),
                or(media.mp4()),
                or(media.poster()),
                or(media.sprites()));
    }

    private static String or(Optional<String> path) {
        return path.orElse(null);
    }
}
