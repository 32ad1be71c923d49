package dev.ozean.encoder.pipeline;

import dev.ozean.encoder.captions.Captions;
import dev.ozean.encoder.flow.Stop;
import dev.ozean.encoder.libav.AvException;
import dev.ozean.encoder.libav.Demuxer;
import dev.ozean.encoder.libav.Input;
import dev.ozean.encoder.libav.Packet;
import dev.ozean.encoder.libav.Rational;
import dev.ozean.encoder.libav.Restrictions;
import dev.ozean.encoder.libav.Stream;
import dev.ozean.encoding.protocol.FailureCode;
import dev.ozean.encoding.protocol.JobLimits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The opened master: which of its streams are used, picture or sound or both, and where its time starts. */
record Master(
        Demuxer demuxer,
        Optional<Stream.Video> picture,
        Optional<Stream.Audio> audio,
        List<Stream.Text> texts,
        Restrictions restrictions)
        implements AutoCloseable {
    private static final long RUN_IN_MICROS = 100_000;
    private static final int LONGEST_SIDE = 32_768;

    /** More than any studio has; who claims more has no sound that could be heard. */
    private static final int MOST_CHANNELS = 255;

    /** Samples a second. */
    private static final int FASTEST_SOUND = 1_536_000;

    private static final String QUICKTIME = "mov,";

    static Master open(Input input, JobLimits limits, Stop stop) {
        var restrictions =
                new Restrictions(limits.maxPixels(), limits.maxStreams(), limits.probeBytes(), limits.maxAllocation());
        var demuxer = opened(input, restrictions, stop);
        try {
            requireTail(input);
            requireContent(demuxer, input);
            var video = demuxer.videos().stream()
                    .max(Comparator.comparingLong(stream -> (long) stream.width() * stream.height()));
            video.ifPresent(picture -> requireBounds(picture, limits));
            requireBounds(demuxer, limits);
            var audio = demuxer.audios().stream()
                    .filter(sound -> sound.channels() > 0 && sound.channels() <= MOST_CHANNELS)
                    .filter(sound -> sound.sampleRate() > 0 && sound.sampleRate() <= FASTEST_SOUND)
                    .filter(sound -> sound.duration().orElse(1) != 0)
                    .min(Comparator.comparing(sound -> !sound.main()));
            if (video.isEmpty() && audio.isEmpty()) {
                throw new MediaRefused(FailureCode.NO_VIDEO, "neither picture nor sound");
            }
            var texts = video.isPresent() ? demuxer.texts() : List.<Stream.Text>of();
            var master = new Master(demuxer, video, audio, texts, restrictions);
            var read = java.util.stream.Stream.concat(master.streams(), master.texts().stream());
            demuxer.keepOnly(read.map(Stream::index).toList());
            return master;
        } catch (Throwable failure) {
            demuxer.close();
            throw failure;
        }
    }

    private static Demuxer opened(Input input, Restrictions restrictions, Stop stop) {
        try {
            return Demuxer.open(input, restrictions, stop::tripped);
        } catch (AvException refused) {
            stop.check();
            if (refused.tooManyStreams()) {
                throw new MediaRefused(FailureCode.TOO_MANY_TRACKS, refused);
            }
            // Real lack of memory shows elsewhere; here a file asked for blocks of absurd sizes.
            throw new MediaRefused(
                    refused.outOfMemory() ? FailureCode.CORRUPT : Containers.whyUnopened(input), refused);
        }
    }

    /** The picture of a master that has one. */
    Stream.Video video() {
        return picture.orElseThrow();
    }

    private static void requireTail(Input input) {
        try {
            if (Containers.lostTailOfRiff(input)) {
                throw new MediaRefused(FailureCode.TRUNCATED, "a RIFF of %d bytes".formatted(input.size()));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** libav opens a film whose pictures are in another file, and then reads nothing. */
    private static void requireContent(Demuxer demuxer, Input input) {
        try {
            if (demuxer.container().startsWith(QUICKTIME) && QuickTime.isElsewhere(input)) {
                throw new MediaRefused(FailureCode.REFERENCES_ONLY, "all of it is in other files");
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void requireBounds(Stream.Video video, JobLimits limits) {
        if (video.width() <= 0 || video.height() <= 0) {
            throw new MediaRefused(FailureCode.UNSUPPORTED_CODEC, "no size found for " + video.codec());
        }
        if ((long) video.width() * video.height() > limits.maxPixels()
                || Math.max(video.width(), video.height()) > LONGEST_SIDE) {
            throw new MediaRefused(FailureCode.TOO_LARGE, "%dx%d".formatted(video.width(), video.height()));
        }
    }

    private static void requireBounds(Demuxer demuxer, JobLimits limits) {
        demuxer.duration()
                .filter(claimed -> claimed.compareTo(limits.maxDuration()) > 0)
                .ifPresent(claimed -> {
                    throw new MediaRefused(FailureCode.TOO_LARGE, "lasts " + claimed);
                });
    }

    /**
     * Zero in all that is made: the first picture, or the first sound if that comes clearly earlier; less is a codec's
     * run-in.
     */
    long startMicros() {
        var sound = audio.map(Master::micros).orElse(OptionalLong.empty());
        var first = picture.map(Master::micros).orElse(sound).orElse(0);
        return first - sound.orElse(first) > RUN_IN_MICROS ? sound.getAsLong() : first;
    }

    /** False where sound is heard before the first picture. */
    boolean beginsWithPicture() {
        return startMicros()
                == picture.map(Master::micros).orElse(OptionalLong.empty()).orElse(0);
    }

    /** What the container claims, but no more than the used streams do: its longest may be one that nobody reads. */
    Optional<Duration> duration() {
        return claimed()
                .map(claimed -> streams()
                        .flatMapToLong(stream -> end(stream).stream())
                        .mapToObj(end -> Duration.of(end - startMicros(), ChronoUnit.MICROS))
                        .max(Comparator.naturalOrder())
                        .filter(used -> used.isPositive() && used.compareTo(claimed) < 0)
                        .orElse(claimed));
    }

    /** The sound is not even read. */
    void keepPicture() {
        demuxer.keepOnly(List.of(video().index()));
    }

    /** To the key frame before that place of the film; false where the container cannot. */
    boolean seek(Duration place) {
        var micros = startMicros() + place.toNanos() / 1000;
        return demuxer.seek(video().index(), Rational.MICROS.rescale(micros, video().timeBase()));
    }

    boolean isPicture(Packet packet) {
        return picture.filter(video -> video.index() == packet.stream()).isPresent();
    }

    /** What reads its tracks of words. */
    Captions words() {
        return new Captions(demuxer, texts, startMicros());
    }

    boolean isSound(Packet packet) {
        return audio.filter(sound -> sound.index() == packet.stream()).isPresent();
    }

    /** What the packet's times are in. */
    Rational timeBase(Packet packet) {
        return isPicture(packet) ? video().timeBase() : audio.orElseThrow().timeBase();
    }

    /** Matroska says where the film ends on its clock, others how long it is. */
    private Optional<Duration> claimed() {
        var early = demuxer.container().startsWith("matroska") ? Math.max(0, startMicros()) : 0;
        return demuxer.duration()
                .map(claimed -> claimed.minus(early, ChronoUnit.MICROS))
                .filter(Duration::isPositive);
    }

    private java.util.stream.Stream<Stream> streams() {
        return java.util.stream.Stream.concat(picture.stream(), audio.stream());
    }

    private static OptionalLong end(Stream stream) {
        var length = stream.duration().orElse(0);
        return length > 0
                ? OptionalLong.of(stream.timeBase().rescale(stream.start().orElse(0) + length, Rational.MICROS))
                : OptionalLong.empty();
    }

    private static OptionalLong micros(Stream stream) {
        return stream.start().isPresent()
                ? OptionalLong.of(stream.timeBase().rescale(stream.start().getAsLong(), Rational.MICROS))
                : OptionalLong.empty();
    }

    @Override
    public void close() {
        demuxer.close();
    }
}
