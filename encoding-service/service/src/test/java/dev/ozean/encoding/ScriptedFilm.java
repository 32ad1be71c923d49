package dev.ozean.encoding;

import dev.ozean.encoding.protocol.AudioRendition;
import dev.ozean.encoding.protocol.CaptionsRendition;
import dev.ozean.encoding.protocol.Decision;
import dev.ozean.encoding.protocol.Decision.Verdict;
import dev.ozean.encoding.protocol.Download;
import dev.ozean.encoding.protocol.MediaFacts;
import dev.ozean.encoding.protocol.MediaFacts.Chapter;
import dev.ozean.encoding.protocol.Ratio;
import dev.ozean.encoding.protocol.Stage;
import dev.ozean.encoding.protocol.ToParent.Captions;
import dev.ozean.encoding.protocol.ToParent.Complete;
import dev.ozean.encoding.protocol.ToParent.Decided;
import dev.ozean.encoding.protocol.ToParent.Done;
import dev.ozean.encoding.protocol.ToParent.Dropped;
import dev.ozean.encoding.protocol.ToParent.Part;
import dev.ozean.encoding.protocol.ToParent.Plan;
import dev.ozean.encoding.protocol.ToParent.Probed;
import dev.ozean.encoding.protocol.ToParent.Progress;
import dev.ozean.encoding.protocol.ToParent.Sprite;
import dev.ozean.encoding.protocol.ToParent.Still;
import dev.ozean.encoding.protocol.ToParent.Thumbnail;
import dev.ozean.encoding.protocol.VideoRendition;
import dev.ozean.encoding.protocol.Work;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Six seconds of a film, as honest children make it. */
final class ScriptedFilm {
    private static final int TIMESCALE = 1000;
    private static final Ratio RATE = new Ratio(25, 1);
    private static final Optional<MediaFacts.Audio> STEREO = Optional.of(new MediaFacts.Audio("aac", 2, 48_000, 0));
    private static final MediaFacts FACTS = new MediaFacts(
            "mp4",
            Optional.of(Duration.ofSeconds(6)),
            Optional.of(
                    new MediaFacts.Video("h264", 854, 480, 854, 480, 0, RATE, "yuv420p", 8, "bt709", 2_000_000, false)),
            STEREO,
            List.of(new MediaFacts.Text("subrip", "de", "")),
            List.of(new Chapter(Duration.ZERO, Duration.ofSeconds(6), "Waves")));
    private static final Optional<AudioRendition> SOUND =
            Optional.of(new AudioRendition("a", 128_000, "mp4a.40.2", 2, 48_000, TIMESCALE));
    private static final VideoRendition LOW =
            new VideoRendition("v360", 640, 360, 800_000, 1_000_000, "avc1.4d401e", RATE, TIMESCALE, false);
    private static final VideoRendition HIGH =
            new VideoRendition("v480", 854, 480, 1_400_000, 2_000_000, "avc1.4d401f", RATE, TIMESCALE, false);
    private static final VideoRendition COPIED =
            new VideoRendition("source", 854, 480, 2_000_000, 3_000_000, "avc1.4d401f", RATE, TIMESCALE, true);

    private final ScriptedLink link;

    ScriptedFilm(ScriptedLink link) {
        this.link = link;
    }

    /** Two rungs and the sound, side by side. */
    void whole() throws IOException {
        begin();
        link.make(new Still(854, 480, 500));
        for (int number = 1; number <= 3; number++) {
            link.segment("v360", number);
            link.segment("v480", number);
            link.segment("a", number);
            link.progress(30 * number);
        }
        done();
    }

    void begin() throws IOException {
        probe();
        link.say(new Plan(List.of(LOW, HIGH), SOUND, List.of()));
        link.heads("v360", "v480", "a");
    }

    /** The beginning of the lowest rung in an opening; later all of it, after {@code again} segments. */
    void opening(Work work, int again) throws IOException {
        if (work == Work.OPENING) {
            probe();
            link.say(new Plan(List.of(LOW), SOUND, List.of()));
            link.heads("v360", "a");
            both(1);
            both(2);
            done();
            return;
        }
        begin();
        for (int number = 1; number <= again; number++) {
            both(number);
        }
        if (again < 3) {
            link.stayAlive();
        }
        for (int number = 1; number <= 3; number++) {
            link.segment("v480", number);
        }
        done();
    }

    /** The master as it is, to its end. */
    void copied() throws IOException {
        probe();
        link.say(new Plan(List.of(COPIED), SOUND, List.of(new CaptionsRendition("t1", "de", ""))));
        link.heads("source", "a");
        link.make(new Captions("t1", 50));
        for (int number = 1; number <= 3; number++) {
            link.segment("source", number);
            link.segment("a", number);
        }
        link.say(new Complete("source"));
        link.say(new Complete("a"));
        link.awaitStored("source-3.m4s");
        link.awaitStored("a-3.m4s");
    }

    /** The same, and a poster when nothing else comes any more. */
    void copiedWithPoster() throws IOException {
        copied();
        link.make(new Still(854, 480, 500));
    }

    /** All that a film can have. */
    void everything() throws IOException, InterruptedException {
        beside();
        link.make(new Thumbnail(1, Duration.ofSeconds(1), 854, 480, 60));
        link.make(new Thumbnail(2, Duration.ofMillis(4500), 854, 480, 60));
        link.make(new Sprite(1, 2, 2, 160, 90, Duration.ofSeconds(3), 90));
        link.say(new Dropped("source"));
        download();
        done();
    }

    /** The master as it is, and then a whole ladder beside it. */
    void beside() throws IOException {
        copied();
        link.say(new Decided(List.of(
                new Decision("v360", Verdict.SCALED, 800_000, 600_000),
                new Decision("v480", Verdict.ENCODED, 1_400_000, 1_400_000),
                new Decision("v720", Verdict.ABOVE_SOURCE, 2_800_000, 0))));
        link.say(new Plan(List.of(LOW, HIGH), Optional.empty(), List.of()));
        link.heads("v360", "v480");
        for (int number = 1; number <= 3; number++) {
            link.segment("v360", number);
            link.segment("v480", number);
        }
        link.say(new Complete("v360"));
        link.say(new Complete("v480"));
        link.awaitStored("v480-3.m4s");
    }

    /** Sound alone. */
    void podcast() throws IOException {
        link.say(new Probed(new MediaFacts(
                "mp3", Optional.of(Duration.ofSeconds(4)), Optional.empty(), STEREO, List.of(), List.of())));
        link.say(new Plan(List.of(), SOUND, List.of()));
        link.heads("a");
        link.segment("a", 1);
        link.segment("a", 2);
        link.make(new Part(Download.M4A, 1, 500), 1);
        link.say(new Done(0, Duration.ofSeconds(4)));
    }

    /** Of a camera whose pictures no ordinary screen shows as they are. */
    void adapted() throws IOException {
        var picture = new MediaFacts.Video(
                "hevc", 854, 480, 854, 480, 0, RATE, "yuv420p10le", 10, "arib-std-b67", 2_000_000, true);
        link.say(new Probed(
                new MediaFacts("mp4", FACTS.duration(), Optional.of(picture), Optional.empty(), List.of(), List.of())));
        link.say(new Plan(List.of(LOW), Optional.empty(), List.of()));
        link.heads("v360");
        link.segment("v360", 1);
        done();
    }

    /** The end of a download is there, and never its beginning. */
    void halfADownload() throws IOException {
        begin();
        link.make(new Part(Download.MP4, 2, 500), 2);
    }

    // What was made is read back, and the parts say what it was; the first comes last.
    private void download() throws IOException, InterruptedException {
        var segment = link.readBack("v480-2.m4s", 1900, 500);
        link.make(new Part(Download.MP4, 2, segment.length), segment[0]);
        link.make(new Part(Download.MP4, 1, Part.SIZE), 1);
    }

    private void both(int number) throws IOException {
        link.segment("v360", number);
        link.segment("a", number);
    }

    private void probe() throws IOException {
        link.say(new Progress(Stage.PROBING, 0, Duration.ZERO, 0, 0));
        link.say(new Probed(FACTS));
    }

    private void done() throws IOException {
        link.say(new Done(150, Duration.ofSeconds(6)));
    }
}
