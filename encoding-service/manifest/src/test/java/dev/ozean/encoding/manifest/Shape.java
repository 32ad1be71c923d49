package dev.ozean.encoding.manifest;

import dev.ozean.encoding.protocol.AudioRendition;
import dev.ozean.encoding.protocol.CaptionsRendition;
import dev.ozean.encoding.protocol.Ratio;
import dev.ozean.encoding.protocol.VideoRendition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of presentations that there are, each with a folder of golden files of its name. */
enum Shape {
    /** The lowest rung has begun. */
    growing {
        @Override
        Presentation presentation() {
            return film(false, Optional.of(sound(1, false)), List.of(), low(2, false));
        }
    },
    /** A copied rendition is whole, and nothing else is there yet. */
    opened {
        @Override
        Presentation presentation() {
            return film(false, Optional.of(sound(5, true)), List.of(GERMAN), copied("source"));
        }
    },
    /** The usual end. */
    whole {
        @Override
        Presentation presentation() {
            return film(true, Optional.of(sound(5, true)), List.of(GERMAN, DICTATED, NAMELESS), low(5, true), high());
        }
    },
    /** The master's own picture is the top rung, and is cut where its maker set key frames. */
    kept_source {
        @Override
        Presentation presentation() {
            return film(true, Optional.of(sound(5, true)), List.of(), low(5, true), high(), copied("v1080"));
        }
    },
    /** Rungs of other codecs on top. */
    families {
        @Override
        Presentation presentation() {
            return film(
                    true,
                    Optional.of(sound(5, true)),
                    List.of(),
                    low(5, true),
                    high(),
                    other("hevc720", "hvc1.1.6.L93.B0"),
                    other("av1-720", "av01.0.05M.08"));
        }
    },
    mute {
        @Override
        Presentation presentation() {
            return film(true, Optional.empty(), List.of(), low(5, true));
        }
    },
    /** A podcast. */
    sound {
        @Override
        Presentation presentation() {
            return film(true, Optional.of(sound(5, true)), List.of());
        }
    };

    private static final Duration USUAL = Duration.ofSeconds(4);
    private static final Ratio NTSC = new Ratio(30_000, 1001);
    // Two short segments to begin with, as long as one key frame interval each, then whole ones, then the rest.
    private static final long[] CUTS = {60_060, 60_060, 120_120, 120_120, 30_030};
    private static final long[] MAKERS_CUTS = {150_150, 210_210, 30_030};
    private static final long[] SOUND_CUTS = {96_256, 96_256, 192_512, 191_488, 48_128};
    private static final Words GERMAN = new Words(new CaptionsRendition("t1", "de-CH", ""), 2_000);
    private static final Words DICTATED =
            new Words(new CaptionsRendition("t2", "en", "Director's \"cut\" & more"), 900);
    private static final Words NAMELESS = new Words(new CaptionsRendition("t3", "und", ""), 1);

    abstract Presentation presentation();

    private static Presentation film(
            boolean ended, Optional<Track.Audio> audio, List<Words> words, Track.Video... video) {
        var isCopied = Stream.of(video).anyMatch(track -> track.rendition().copied());
        var longest = isCopied ? Duration.ofMillis(10_500) : USUAL;
        return new Presentation(List.of(video), audio, words, USUAL, longest, ended);
    }

    private static Track.Video low(int segments, boolean isComplete) {
        var rendition = new VideoRendition("v360", 640, 360, 800_000, 1_200_000, "avc1.4d401e", NTSC, 30_000, false);
        return new Track.Video(rendition, pieces(CUTS, 50_000, 9_000).subList(0, segments), isComplete);
    }

    private static Track.Video high() {
        var rendition = new VideoRendition("v720", 1280, 720, 2_800_000, 4_200_000, "avc1.64001f", NTSC, 30_000, false);
        return new Track.Video(rendition, pieces(CUTS, 180_000, 30_000), true);
    }

    private static Track.Video other(String name, String codec) {
        var rendition = new VideoRendition(name, 1280, 720, 1_800_000, 2_700_000, codec, NTSC, 30_000, false);
        return new Track.Video(rendition, pieces(CUTS, 110_000, 20_000), true);
    }

    private static Track.Video copied(String name) {
        var rendition = new VideoRendition(name, 1920, 1080, 6_000_000, 9_000_000, "avc1.640028", NTSC, 30_000, true);
        return new Track.Video(rendition, pieces(MAKERS_CUTS, 900_000, 90_000), true);
    }

    private static Track.Audio sound(int segments, boolean isComplete) {
        var rendition = new AudioRendition("a", 128_000, "mp4a.40.2", 2, 48_000, 48_000);
        return new Track.Audio(rendition, pieces(SOUND_CUTS, 17_000, 0).subList(0, segments), isComplete);
    }

    private static List<Piece> pieces(long[] durations, long bytes, long keyBytes) {
        var pieces = new ArrayList<Piece>();
        var start = 0L;
        for (var duration : durations) {
            pieces.add(new Piece(start, duration, bytes + pieces.size() * 1000L, keyBytes));
            start += duration;
        }
        return pieces;
    }
}
