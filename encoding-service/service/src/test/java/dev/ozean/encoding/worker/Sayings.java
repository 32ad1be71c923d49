package dev.ozean.encoding.worker;

import dev.ozean.encoding.protocol.AudioRendition;
import dev.ozean.encoding.protocol.CaptionsRendition;
import dev.ozean.encoding.protocol.Download;
import dev.ozean.encoding.protocol.MediaFacts;
import dev.ozean.encoding.protocol.Ratio;
import dev.ozean.encoding.protocol.ToParent;
import dev.ozean.encoding.protocol.ToParent.Init;
import dev.ozean.encoding.protocol.ToParent.Part;
import dev.ozean.encoding.protocol.ToParent.Plan;
import dev.ozean.encoding.protocol.ToParent.Probed;
import dev.ozean.encoding.protocol.ToParent.Segment;
import dev.ozean.encoding.protocol.ToParent.Sprite;
import dev.ozean.encoding.protocol.VideoRendition;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What an honest child says. */
final class Sayings {
    static final Ratio RATE = new Ratio(25, 1);
    static final Probed PROBED = new Probed(new MediaFacts(
            "mp4",
            Optional.of(Duration.ofSeconds(4)),
            Optional.of(new MediaFacts.Video("h264", 640, 360, 640, 360, 0, RATE, "yuv420p", 8, "bt709", 0, false)),
            Optional.empty(),
            List.of(),
            List.of()));
    static final Plan PLAN = new Plan(
            List.of(new VideoRendition("v360", 640, 360, 1000, 2000, "avc1.4d401e", RATE, 1000, false)),
            Optional.of(new AudioRendition("a", 1000, "mp4a.40.2", 2, 48_000, 1000)),
            List.of());
    static final List<ToParent> BEGIN =
            List.of(PROBED, PLAN, new Init("v360", 10), new Init("a", 10), new Segment("v360", 1, 0, 2000, 10, 0));

    /** So many bytes may a job make. */
    static final int MOST = 2 * Part.SIZE;

    static final VideoRendition COPIED =
            new VideoRendition("source", 640, 360, 1000, 2000, "avc1.4d401e", RATE, 1000, true);

    private Sayings() {}

    static Plan copied() {
        return new Plan(List.of(COPIED), Optional.empty(), List.of());
    }

    static Plan captions() {
        return new Plan(List.of(), Optional.empty(), List.of(new CaptionsRendition("t1", "de", "")));
    }

    static Segment segment(String name, int number) {
        return new Segment(name, number, (number - 1) * 2000L, 2000, 10, 5);
    }

    static Sprite sheet(int number, int width) {
        return new Sprite(number, 1, 1, width, 9, Duration.ofSeconds(10), 10);
    }

    static Part part(int number, long bytes) {
        return new Part(Download.MP4, number, bytes);
    }
}
