package dev.ozean.encoding.worker;

import static dev.ozean.encoding.worker.Sayings.BEGIN;
import static dev.ozean.encoding.worker.Sayings.COPIED;
import static dev.ozean.encoding.worker.Sayings.MOST;
import static dev.ozean.encoding.worker.Sayings.PLAN;
import static dev.ozean.encoding.worker.Sayings.PROBED;
import static dev.ozean.encoding.worker.Sayings.copied;
import static dev.ozean.encoding.worker.Sayings.part;
import static dev.ozean.encoding.worker.Sayings.segment;
import static dev.ozean.encoding.worker.Sayings.sheet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ozean.encoding.child.HostileChild;
import dev.ozean.encoding.protocol.CaptionsRendition;
import dev.ozean.encoding.protocol.FailureCode;
import dev.ozean.encoding.protocol.ToParent.Captions;
import dev.ozean.encoding.protocol.ToParent.Complete;
import dev.ozean.encoding.protocol.ToParent.Decided;
import dev.ozean.encoding.protocol.ToParent.Done;
import dev.ozean.encoding.protocol.ToParent.Dropped;
import dev.ozean.encoding.protocol.ToParent.Failed;
import dev.ozean.encoding.protocol.ToParent.Init;
import dev.ozean.encoding.protocol.ToParent.Part;
import dev.ozean.encoding.protocol.ToParent.Plan;
import dev.ozean.encoding.protocol.ToParent.ReadBack;
import dev.ozean.encoding.protocol.ToParent.Segment;
import dev.ozean.encoding.protocol.ToParent.Still;
import dev.ozean.encoding.protocol.ToParent.Thumbnail;
import dev.ozean.encoding.protocol.Work;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TalkTest {
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

    @Test
    void more_files_than_any_film_needs_are_a_breach_however_small_they_are() {
        // given
        var endless = new Talk(Work.WHOLE, 1000, MOST, Duration.ofHours(12).toSeconds());
        List.of(PROBED, PLAN, copied(), new Init("v360", 1), new Init("a", 1), new Init("source", 1))
                .forEach(endless::heard);

        // when
        var breach = assertThatThrownBy(() -> IntStream.rangeClosed(1, 86_400)
                .forEach(number -> Stream.of("v360", "a", "source")
                        .forEach(name -> endless.heard(new Segment(name, number, number, 1, 1, 0)))));

        // then
        breach.isInstanceOf(HostileChild.class).hasMessageContaining("files");
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
}
