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
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.util.Comparator;
import java.util.List;
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
        @Column(name = "output_sprites") String sprites,

        @Column(name = "output_thumbnails") @Convert(converter = Still.Column.class)
        List<Still> thumbnails,

        @Column(name = "output_captions") @Convert(converter = TextTrack.Column.class)
        List<TextTrack> captions,

        @Column(name = "output_chapters") String chapters,
        @Column(name = "output_audio_only") Boolean audioOnly) {

    /** Another encode of the same film may take its stills a little earlier or later, seconds. */
    private static final double NEAR = 2;

    /** An instance of an earlier version may still write rows beside this one, without what it does not know. */
    Output {
        thumbnails = thumbnails == null ? List.of() : List.copyOf(thumbnails);
        captions = captions == null ? List.of() : List.copyOf(captions);
        audioOnly = audioOnly != null && audioOnly;
    }

    /** The still that shows this moment, or one so close to it that a person would take it for the same. */
    Optional<Still> stillAt(double seconds) {
        return thumbnails.stream()
                .filter(still -> Math.abs(still.seconds() - seconds) <= NEAR)
                .min(Comparator.comparingDouble(still -> Math.abs(still.seconds() - seconds)));
    }

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

    /**
     * Whether these are whole streams that are shown from now on, whatever became of the encode since. The encoding
     * service gives up all others with them, so a completion counts also when a later encode was asked for before it was
     * heard of. The later one's job has the higher id.
     */
    static boolean isNewer(EncodeEvent event, Optional<Output> present) {
        return event instanceof EncodeCompleted done
                && present.filter(Output::complete)
                        .map(output -> output.jobId().compareTo(done.jobId()) < 0)
                        .orElse(true);
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
                or(media.sprites()),
                media.thumbnails().stream()
                        .map(still -> new Still(still.path(), still.seconds()))
                        .toList(),
                media.captions().stream()
                        .map(track -> new TextTrack(track.path(), track.language(), track.label()))
                        .toList(),
                or(media.chapters()),
                media.audioOnly());
    }

    private static String or(Optional<String> path) {
        return path.orElse(null);
    }
}
