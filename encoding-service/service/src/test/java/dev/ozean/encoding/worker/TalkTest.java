package dev.ozean.encoding.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ozean.encoding.child.HostileChild;
import dev.ozean.encoding.protocol.AudioRendition;
import dev.ozean.encoding.protocol.FailureCode;
import dev.ozean.encoding.protocol.MediaFacts;
import dev.ozean.encoding.protocol.Ratio;
import dev.ozean.encoding.protocol.ToParent;
import dev.ozean.encoding.protocol.ToParent.Done;
import dev.ozean.encoding.protocol.ToParent.Failed;
import dev.ozean.encoding.protocol.ToParent.Init;
import dev.ozean.encoding.protocol.ToParent.Plan;
import dev.ozean.encoding.protocol.ToParent.Probed;
import dev.ozean.encoding.protocol.ToParent.Read;
import dev.ozean.encoding.protocol.ToParent.Segment;
import dev.ozean.encoding.protocol.ToParent.Still;
import dev.ozean.encoding.protocol.VideoRendition;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TalkTest {
    private static final Ratio RATE = new Ratio(25, 1);
    private static final Probed PROBED = new Probed(new MediaFacts(
            "mp4",
            Optional.of(Duration.ofSeconds(4)),
            Optional.of(new MediaFacts.Video("h264", 640, 360, 640, 360, 0, RATE, "yuv420p", 8, "bt709", 0)),
            Optional.empty(),
            List.of(),
            List.of()));
    private static final Plan PLAN = new Plan(
            List.of(new VideoRendition("v360", 640, 360, 1000, 2000, "avc1.4d401e", RATE, 1000, false)),
            Optional.of(new AudioRendition("a", 1000, "mp4a.40.2", 2, 48_000, 1000)),
            List.of());
    private static final List<ToParent> BEGIN =
            List.of(PROBED, PLAN, new Init("v360", 10), new Init("a", 10), new Segment("v360", 1, 0, 2000, 10, 0));

    private final Talk talk = new Talk(1000, 1000, 10);

    @Test
    void an_honest_talk_is_heard_to_its_end() {
        // given
        BEGIN.forEach(talk::heard);

        // when
        Stream.of(new Still(1, 1, 10), new Segment("a", 1, 0, 2000, 10, 0), new Done(1, Duration.ofSeconds(2)))
                .forEach(talk::heard);

        // then
        assertThat(talk.isOver()).isTrue();
        assertThat(talk.facts()).contains(PROBED.facts());
    }

    static Stream<List<ToParent>> breaches() {
        return Stream.of(
                List.of(new Read(1, 1000, 1)),
                List.of(PROBED),
                List.of(PLAN),
                List.of(new Init("v720", 10)),
                List.of(new Init("v360", 10)),
                List.of(new Segment("v360", 1, 0, 2000, 10, 0)),
                List.of(new Segment("v360", 3, 4000, 2000, 10, 0)),
                List.of(new Segment("v360", 2, 0, 2000, 10, 0)),
                List.of(new Segment("v360", 2, 2000, 9000, 10, 0)),
                List.of(new Segment("v360", 2, 2000, 2000, 980, 0)),
                List.of(new Still(1, 1, 10), new Still(1, 1, 10)),
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
}
