package dev.ozean.encoding.worker;

import static dev.ozean.encoding.worker.Sayings.BEGIN;
import static dev.ozean.encoding.worker.Sayings.MOST;
import static dev.ozean.encoding.worker.Sayings.PLAN;
import static dev.ozean.encoding.worker.Sayings.PROBED;
import static dev.ozean.encoding.worker.Sayings.RATE;
import static dev.ozean.encoding.worker.Sayings.captions;
import static dev.ozean.encoding.worker.Sayings.copied;
import static dev.ozean.encoding.worker.Sayings.part;
import static dev.ozean.encoding.worker.Sayings.segment;
import static dev.ozean.encoding.worker.Sayings.sheet;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ozean.encoding.child.HostileChild;
import dev.ozean.encoding.protocol.Download;
import dev.ozean.encoding.protocol.FailureCode;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BreachesTest {
    private final Talk talk = new Talk(Work.WHOLE, 1000, MOST, 10);

    static Stream<List<ToParent>> breaches() {
        return Stream.of(
                List.of(new Read(1, 1000, 1)),
                Collections.nCopies(258, new Read(1, 0, 1 << 20)),
                Collections.nCopies(2051, new Read(1, 0, 1)),
                Collections.nCopies(17, new ReadBack(1, "v360-1.m4s", 0, 1 << 20)),
                Collections.nCopies(129, new ReadBack(1, "v360-1.m4s", 0, 1)),
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
                IntStream.rangeClosed(2, 21)
                        .<ToParent>mapToObj(number -> new Segment("v360", number, 2000 + number, 1, 10, 0))
                        .toList(),
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
                        .<ToParent>mapToObj(BreachesTest::planOf)
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

    private static Sprite tiles(int number, int tiles, Duration interval) {
        return new Sprite(number, 10, tiles, 16, 9, interval, 1);
    }

    private static Plan planOf(int shortSide) {
        return new Plan(
                List.of(new VideoRendition("v" + shortSide, 16, 16, 1, 1, "avc1.4d401e", RATE, 1000, false)),
                Optional.empty(),
                List.of());
    }
}
