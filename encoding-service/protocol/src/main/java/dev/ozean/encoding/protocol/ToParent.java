package dev.ozean.encoding.protocol;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What the child tells the service, which believes none of it: each record checks its own bounds. */
public sealed interface ToParent extends Message {
    /** Wants bytes of the master; many may be under way, answers may come in any order. */
    record Read(int request, long offset, int length) implements ToParent {
        public static final int MAX_LENGTH = 1 << 20;

        public Read {
            Check.range("offset", offset, 0, Long.MAX_VALUE - MAX_LENGTH);
            Check.range("length", length, 1, MAX_LENGTH);
        }
    }

    /** Wants bytes of a segment or head that was stored before; answered like a {@link Read}, with the same numbers. */
    record ReadBack(int request, String file, long offset, int length) implements ToParent {
        public ReadBack {
            Check.file(file);
            Check.range("offset", offset, 0, MediaFile.MAX_BYTES);
            Check.range("length", length, 1, Read.MAX_LENGTH);
        }
    }

    /** The container was understood; comes once, before the plan. */
    record Probed(MediaFacts facts) implements ToParent {}

    /**
     * What will be made, best rendition last. May come several times, each adding renditions of other names, before their
     * init segments; the sound comes at most once.
     */
    record Plan(List<VideoRendition> video, Optional<AudioRendition> audio, List<CaptionsRendition> captions)
            implements ToParent {
        public Plan {
            Check.range(
                    "renditions",
                    video.size() + captions.size() + audio.stream().count(),
                    1,
                    32);
            Check.that(
                    "names differ",
                    video.stream().map(VideoRendition::name).distinct().count() == video.size());
        }
    }

    /** What becomes of each rung of the ladder, once that is known; comes again, with all, where it turns out otherwise. */
    record Decided(List<Decision> decisions) implements ToParent {
        public Decided {
            Check.range("decisions", decisions.size(), 0, 32);
        }
    }

    /** The rendition has its last segment, though the job may go on. */
    record Complete(String rendition) implements ToParent {
        public Complete {
            Check.rendition(rendition);
        }
    }

    /** The copied rendition is not wanted any more: it cannot be cut after all, or the ladder has taken its place. */
    record Dropped(String rendition) implements ToParent {
        public Dropped {
            Check.rendition(rendition);
        }
    }

    /** The head of a rendition's segments is complete in scratch, as {@link #file}. */
    record Init(String rendition, long bytes) implements ToParent, MediaFile {
        public Init {
            Check.rendition(rendition);
            Check.range("bytes", bytes, 1, MAX_BYTES);
        }

        @Override
        public String key() {
            return rendition + "/init.mp4";
        }
    }

    /**
     * A media segment is complete in scratch, as {@link #file}; numbers start at 1 and have no gaps. Start and duration
     * are ticks of the rendition's timescale; the start is what its {@code tfdt} says. The first {@code keyBytes} show its first picture, which is a key frame; 0 for sound.
     */
    record Segment(String rendition, int number, long start, long duration, long bytes, long keyBytes)
            implements ToParent, MediaFile {
        public Segment {
            Check.rendition(rendition);
            Check.range("number", number, 1, 999_999);
            Check.range("start", start, 0, Long.MAX_VALUE / 2);
            Check.range("duration", duration, 1, Integer.MAX_VALUE);
            Check.range("bytes", bytes, 1, MAX_BYTES);
            Check.range("keyBytes", keyBytes, 0, bytes);
        }

        @Override
        public String key() {
            return rendition + "/" + number + ".m4s";
        }
    }

    /** The poster is complete in scratch, as {@link #file}: a JPEG. */
    record Still(int width, int height, long bytes) implements ToParent, MediaFile {
        public Still {
            Check.range("width", width, 1, 65_535);
            Check.range("height", height, 1, 65_535);
            Check.range("bytes", bytes, 1, MAX_BYTES);
        }

        @Override
        public String key() {
            return "poster.jpg";
        }
    }

    /** A candidate for the poster is complete in scratch, as {@link #file}: a JPEG of the picture at {@code time}. */
    record Thumbnail(int number, Duration time, int width, int height, long bytes) implements ToParent, MediaFile {
        public Thumbnail {
            Check.range("number", number, 1, 99);
            Check.time("time", time);
            Check.range("width", width, 1, 65_535);
            Check.range("height", height, 1, 65_535);
            Check.range("bytes", bytes, 1, MAX_BYTES);
        }

        @Override
        public String key() {
            return "thumbs/" + number + ".jpg";
        }
    }

    /**
     * A sheet of small pictures is complete in scratch, as {@link #file}: a JPEG of {@code columns} of {@code tiles}, row by
     * row, each {@code tileWidth} by {@code tileHeight} pixels. The first tile of sheet 1 stands for the film's first
     * {@code interval}, and so on through all sheets.
     */
    record Sprite(int number, int columns, int tiles, int tileWidth, int tileHeight, Duration interval, long bytes)
            implements ToParent, MediaFile {
        public Sprite {
            Check.range("number", number, 1, 99_999);
            Check.range("columns", columns, 1, 100);
            Check.range("tiles", tiles, 1, 10_000);
            Check.range("tileWidth", tileWidth, 1, 4096);
            Check.range("tileHeight", tileHeight, 1, 4096);
            Check.range("interval", interval.toMillis(), 100, 3_600_000);
            Check.range("bytes", bytes, 1, MAX_BYTES);
        }

        @Override
        public String key() {
            return "sprites/" + number + ".jpg";
        }
    }

    /** A track of words is complete in scratch, as {@link #file}: WebVTT for the whole film. */
    record Captions(String rendition, long bytes) implements ToParent, MediaFile {
        public Captions {
            Check.captions(rendition);
            Check.range("bytes", bytes, 1, MAX_BYTES);
        }

        @Override
        public String key() {
            return rendition + "/captions.vtt";
        }
    }

    /**
     * A part of a download is complete in scratch, as {@link #file}. All parts but the last have {@link #SIZE} bytes or
     * more; they come in any order, and together, by number from 1, they are the download once the job is done.
     */
    record Part(Download download, int number, long bytes) implements ToParent, MediaFile {
        /** Object stores take no smaller parts than 5 MiB. */
        public static final int SIZE = 8 << 20;

        public Part {
            Check.range("number", number, 1, 10_000);
            Check.range("bytes", bytes, 1, MAX_BYTES);
        }

        @Override
        public String key() {
            return download.key() + "/" + number;
        }
    }

    /**
     * Comes at least every second, also when nothing moved. Percent runs over the whole job and never goes back; position
     * is the media time encoded in every rendition; frames a second and speed (1 = as fast as it plays) are of late.
     */
    record Progress(Stage stage, double percent, Duration position, double framesPerSecond, double speed)
            implements ToParent {
        public Progress {
            Check.range("percent", percent, 0, 100);
            Check.time("position", position);
            Check.range("framesPerSecond", framesPerSecond, 0, 1e6);
            Check.range("speed", speed, 0, 1e6);
        }
    }

    /** The last word of a job that did not work; the detail is for logs, never for creators. */
    record Failed(FailureCode code, String detail) implements ToParent {
        public static final int MAX_DETAIL = 2000;

        public Failed {
            Check.range("detail", detail.length(), 0, MAX_DETAIL);
        }
    }

    /** The last word after {@link ToChild.Cancel}. */
    record Cancelled() implements ToParent {}

    /**
     * The last word of a job that worked: every file was announced; frames are those of one encoded rendition, 0 where none
     * was encoded.
     */
    record Done(long frames, Duration duration) implements ToParent {
        public Done {
            Check.range("frames", frames, 0, Long.MAX_VALUE);
            Check.time("duration", duration);
        }
    }
}
