package dev.ozean.encoding.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ozean.encoding.child.HostileChild;
import dev.ozean.encoding.protocol.AudioRendition;
import dev.ozean.encoding.protocol.CaptionsRendition;
import dev.ozean.encoding.protocol.Download;
import dev.ozean.encoding.protocol.FailureCode;
import dev.ozean.encoding.protocol.MediaFacts;
import dev.ozean.encoding.protocol.Ratio;
import dev.ozean.encoding.protocol.ToParent;
import dev.ozean.encoding.protocol.ToParent.Captions;
import dev.ozean.encoding.protocol.ToParent.Complete;
import dev.ozean.encoding.protocol.ToParent.Decided;
import dev.ozean.encoding.protocol.ToParent.Done;
import dev.ozean.encoding.protocol.ToParent.Dropped;
import dev.ozean.encoding.protocol.ToParent.Failed;
import dev.ozean.encoding.protocol.ToParent.Init;
import dev.ozean.encoding.protocol.ToParent.Part;
import dev.ozean.encoding.protocol.ToParent.Plan;
import dev.ozean.encoding.protocol.ToParent.Probed;
import dev.ozean.encoding.protocol.ToParent.Read;
import dev.ozean.encoding.protocol.ToParent.ReadBack;
import dev.ozean.encoding.protocol.ToParent.Segment;
import dev.ozean.encoding.protocol.ToParent.Sprite;
import dev.ozean.encoding.protocol.ToParent.Still;
import dev.ozean.encoding.protocol.ToParent.Thumbnail;
import dev.ozean.encoding.protocol.VideoRendition;
import dev.ozean.encoding.protocol.Work;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TalkTest {
    private static final Ratio RATE = new Ratio(25, 1);
    private static final Probed PROBED = new Probed(new MediaFacts(
            "mp4",
            Optional.of(Duration.ofSeconds(4)),
            Optional.of(new MediaFacts.Video("h264", 640, 360, 640, 360, 0, RATE, "yuv420p", 8, "bt709", 0, false)),
            Optional.empty(),
            List.of(),
            List.of()));
    private static final Plan PLAN = new Plan(
            List.of(new VideoRendition("v360", 640, 360, 1000, 2000, "avc1.4d401e", RATE, 1000, false)),
            Optional.of(new AudioRendition("a", 1000, "mp4a.40.2", 2, 48_000, 1000)),
            List.of());
    private static final List<ToParent> BEGIN =
            List.of(PROBED, PLAN, new Init("v360", 10), new Init("a", 10), new Segment("v360", 1, 0, 2000, 10, 0));

    private static final int MOST = 2 * Part.SIZE;
    private static final VideoRendition COPIED =
            new VideoRendition("source", 640, 360, 1000, 2000, "avc1.4d401e", RATE, 1000, true);

    private final Talk talk = new Talk(Work.WHOLE, 1000, MOST, 10);

    @Test
    void an_honest_talk_is_heard_to_its_end() {
        // given
        BEGIN.forEach(talk::heard);

        // when
        Stream.of(
                        new Still(1, 1, 10),
                        segment("a", 1),
                        new ReadBack(1, "v360-init.mp4", 0, 10),
                        new Decided(List.of()),
                        new Plan(List.of(COPIED), Optional.empty(), List.of(new CaptionsRendition("t1", "de", ""))),
                        new Captions("t1", 10),
                        new Thumbnail(2, Duration.ZERO, 1, 1, 10),
                        new Thumbnail(1, Duration.ZERO, 1, 1, 10),
                        sheet(1, 16),
                        sheet(2, 16),
                        new Complete("v360"),
                        new Init("source", 10),
                        segment("source", 1),
                        new Dropped("source"),
                        new Decided(List.of()),
                        part(2, 3),
                        part(1, Part.SIZE),
                        new Done(1, Duration.ofSeconds(2)))
                .forEach(talk::heard);

        // then
        assertThat(talk.isOver()).isTrue();
        assertThat(talk.segments("a")).isEqualTo(1);
    }

    @Test
    void an_opening_may_end_before_the_sound_that_it_planned_begins() {
        // given
        var opening = new Talk(Work.OPENING, 1000, MOST, 10);
        BEGIN.forEach(opening::heard);

        // when
        opening.heard(new Done(1, Duration.ofSeconds(2)));

        // then
        assertThat(opening.isOver()).isTrue();
    }

    static Stream<List<ToParent>> breaches() {
        return Stream.of(
                List.of(new Read(1, 1000, 1)),
                Collections.nCopies(17, new ReadBack(1, "v360-1.m4s", 0, 1 << 20)),
                List.of(PROBED),
                List.of(PLAN),
                List.of(new Plan(List.of(), PLAN.audio(), List.of())),
                List.of(captions(), captions()),
                Collections.nCopies(9, new Decided(List.of())),
                List.of(new Init("v720", 10)),
                List.of(new Init("v360", 10)),
                List.of(segment("v360", 1)),
                List.of(segment("v360", 3)),
                List.of(new Segment("v360", 2, 0, 2000, 10, 0)),
                List.of(new Segment("v360", 2, 2000, 9000, 10, 0)),
                List.of(new Segment("v360", 2, 2000, 2000, MOST - 20, 0)),
                List.of(new Complete("v720")),
                List.of(new Complete("a")),
                List.of(new Complete("v360"), new Complete("v360")),
                List.of(new Complete("v360"), segment("v360", 2)),
                List.of(new Dropped("v360")),
                List.of(copied(), new Dropped("source"), new Init("source", 10)),
                List.of(copied(), new Init("source", 10), new Dropped("source"), copied()),
                List.of(new Still(1, 1, 10), new Still(1, 1, 10)),
                List.of(new Thumbnail(1, Duration.ZERO, 1, 1, 10), new Thumbnail(1, Duration.ZERO, 1, 1, 10)),
                List.of(sheet(2, 16)),
                List.of(tiles(1, 101, Duration.ofSeconds(1))),
                List.of(tiles(1, 100, Duration.ofMillis(900))),
                List.of(tiles(1, 100, Duration.ofSeconds(1)), tiles(2, 1, Duration.ofSeconds(1))),
                List.of(segment("a", 1), new Done(1, Duration.ofSeconds(11))),
                IntStream.rangeClosed(10, 40)
                        .<ToParent>mapToObj(TalkTest::planOf)
                        .toList(),
                List.of(sheet(1, 16), sheet(2, 32)),
                List.of(new Captions("t1", 10)),
                List.of(captions(), new Captions("t1", 10), new Captions("t1", 10)),
                List.of(part(1, 10), part(1, 10)),
                List.of(part(1, 10), new Part(Download.M4A, 2, 10)),
                List.of(segment("a", 1), part(2, 10), new Done(1, Duration.ofSeconds(1))),
                List.of(segment("a", 1), part(1, 10), part(2, 10), new Done(1, Duration.ofSeconds(1))),
                List.of(new Done(1, Duration.ofSeconds(1))),
                List.of(new Failed(FailureCode.CORRUPT, ""), new Read(1, 0, 1)));
    }

    @ParameterizedTest
    @MethodSource("breaches")
    void what_an_honest_child_never_says_is_a_breach(List<ToParent> last) {
        // given
        BEGIN.forEach(talk::heard);

        // when
        var breach = assertThatThrownBy(() -> last.forEach(talk::heard));

        // then
        breach.isInstanceOf(HostileChild.class);
    }

    @Test
    void nothing_is_made_before_the_plan() {
        // given
        talk.heard(PROBED);

        // when
        var early = assertThatThrownBy(() -> talk.heard(new Init("v360", 10)));

        // then
        early.isInstanceOf(HostileChild.class);
    }

    @Test
    void a_refusal_may_come_at_any_time() {
        // given
        var refusal = new Failed(FailureCode.NOT_MEDIA, "");

        // when
        var heard = assertThatCode(() -> talk.heard(refusal));

        // then
        heard.doesNotThrowAnyException();
        assertThat(talk.isOver()).isTrue();
    }

    @Test
    void what_was_dropped_before_it_began_may_be_planned_anew() {
        // given
        BEGIN.forEach(talk::heard);
        Stream.of(copied(), new Dropped("source")).forEach(talk::heard);

        // when
        var anew = assertThatCode(() -> talk.heard(copied()));

        // then
        anew.doesNotThrowAnyException();
    }

    private static Plan copied() {
        return new Plan(List.of(COPIED), Optional.empty(), List.of());
    }

    private static Plan captions() {
        return new Plan(List.of(), Optional.empty(), List.of(new CaptionsRendition("t1", "de", "")));
    }

    private static Segment segment(String name, int number) {
        return new Segment(name, number, (number - 1) * 2000L, 2000, 10, 5);
    }

    private static Sprite sheet(int number, int width) {
        return new Sprite(number, 1, 1, width, 9, Duration.ofSeconds(10), 10);
    }

    private static Sprite tiles(int number, int tiles, Duration interval) {
        return new Sprite(number, 10, tiles, 16, 9, interval, 1);
    }

    private static Plan planOf(int shortSide) {
        return new Plan(
                List.of(new VideoRendition("v" + shortSide, 16, 16, 1, 1, "avc1.4d401e", RATE, 1000, false)),
                Optional.empty(),
                List.of());
    }

    private static Part part(int number, long bytes) {
        return new Part(Download.MP4, number, bytes);
    }
}
