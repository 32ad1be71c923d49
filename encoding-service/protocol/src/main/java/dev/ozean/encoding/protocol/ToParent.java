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

    /** The container was understood; comes once, before the plan. */
    record Probed(MediaFacts facts) implements ToParent {}

    /** What will be made, best rendition last; comes once, before the first init segment. */
    record Plan(List<VideoRendition> video, Optional<AudioRendition> audio) implements ToParent {
        public Plan {
            Check.range("renditions", video.size(), 1, 16);
            Check.that(
                    "names differ",
                    video.stream().map(VideoRendition::name).distinct().count() == video.size());
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
     * are ticks of the rendition's timescale; the start is what its {@code tfdt} says.
     */
    record Segment(String rendition, int number, long start, long duration, long bytes) implements ToParent, MediaFile {
        public Segment {
            Check.rendition(rendition);
            Check.range("number", number, 1, 999_999);
            Check.range("start", start, 0, Long.MAX_VALUE / 2);
            Check.range("duration", duration, 1, Integer.MAX_VALUE);
            Check.range("bytes", bytes, 1, MAX_BYTES);
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

    /** The last word of a job that worked: every file was announced; frames are those of one rendition. */
    record Done(long frames, Duration duration) implements ToParent {
        public Done {
            Check.range("frames", frames, 1, Long.MAX_VALUE);
            Check.time("duration", duration);
        }
    }
}
