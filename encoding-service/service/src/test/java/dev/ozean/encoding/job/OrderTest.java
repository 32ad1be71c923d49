package dev.ozean.encoding.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ozean.encoding.NoWorker;
import dev.ozean.encoding.QueueRows;
import dev.ozean.encoding.protocol.Work;
import dev.ozean.events.Ids;
import dev.ozean.local.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which job a worker gets. */
@QuarkusTest
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "encoding"))
@TestProfile(NoWorker.class)
class OrderTest {
    private static final Duration HOUR = Duration.ofHours(1);

    @Inject
    Claims claims;

    private final UUID group = Ids.next();
    private final UUID other = Ids.next();
    private QueueRows rows;

    @BeforeEach
    void connect() {
        rows = new QueueRows();
    }

    @AfterEach
    void disconnect() {
        rows.close();
    }

    @ParameterizedTest
    @CsvSource({"urgent, 3, 1", "normal, 3, 24", "bulk, 12, 1", "urgent, 12, 240"})
    void whatever_a_group_queues_another_group_gets_the_next_place(String priority, int running, int hours) {
        // given
        rows.together(() -> {
            IntStream.range(0, 300).forEach(_ -> rows.queued(group, priority, Duration.ofHours(hours)));
            IntStream.range(0, running).forEach(_ -> rows.running(group, "w", HOUR));
        });
        var waiting = rows.queued(other, "bulk", Duration.ZERO);

        // when
        var taken = List.of(next(Work.WHOLE).orElseThrow(), next(Work.WHOLE).orElseThrow());

        // then
        assertThat(taken).extracting(Claim::groupId).containsExactly(other, group);
        assertThat(taken.getFirst().jobId()).isEqualTo(waiting);
    }

    @Test
    void with_a_single_place_groups_take_turns() {
        // given
        rows.together(() -> IntStream.range(0, 20).forEach(_ -> rows.queued(group, "urgent", Duration.ofHours(24))));
        rows.queued(other, "bulk", Duration.ZERO);
        rows.queued(other, "bulk", Duration.ZERO);

        // when
        var turns = Stream.generate(this::takeAndComplete).limit(5).toList();

        // then
        assertThat(turns.subList(1, 5)).containsExactly(other, group, other, group);
    }

    @ParameterizedTest
    @CsvSource({
        "bulk, 61, urgent, true", "bulk, 59, urgent, false",
        "bulk, 31, normal, true", "bulk, 29, normal, false",
        "normal, 31, urgent, true", "normal, 29, urgent, false"
    })
    void what_waited_long_enough_goes_ahead_of_what_is_wanted_more(
            String priority, int minutes, String newer, boolean goesAhead) {
        // given
        var old = rows.queued(group, priority, Duration.ofMinutes(minutes));
        var fresh = rows.queued(group, newer, Duration.ZERO);

        // when
        var taken = next(Work.WHOLE);

        // then
        assertThat(taken.map(Claim::jobId)).contains(goesAhead ? old : fresh);
    }

    @Test
    void what_a_worker_left_comes_first_even_of_a_group_that_has_most_of_the_places_and_lets_its_jobs_wait() {
        // given
        rows.queued(other, "urgent", HOUR);
        rows.running(group, "w", HOUR);
        var left = rows.released(group);
        rows.execute("insert into queue_pauses values ('%s', now(), 'Olga')".formatted(group));

        // when
        var taken = next(Work.WHOLE);

        // then
        assertThat(taken.map(Claim::jobId)).contains(left);
        assertThat(taken.map(Claim::takeovers)).contains(0);
    }

    @Test
    void a_retry_stands_in_line_from_the_end_of_its_pause_on() {
        // given
        var pausing = rows.retrying(group, "urgent", Duration.ofMinutes(-1));
        var due = rows.retrying(group, "normal", Duration.ofMinutes(1));
        var queued = rows.queued(group, "normal", Duration.ofMinutes(2));

        // when
        var taken = Stream.generate(() -> next(Work.WHOLE)).limit(3).toList();

        // then
        assertThat(taken.stream().flatMap(Optional::stream).map(Claim::jobId))
                .containsExactly(queued, due)
                .doesNotContain(pausing);
    }

    @Test
    void a_group_that_lets_its_jobs_wait_holds_up_no_other() {
        // given
        rows.execute("insert into queue_pauses values ('%s', now(), 'Olga')".formatted(group));
        rows.queued(group, "urgent", HOUR);
        var theirs = rows.queued(other, "bulk", Duration.ZERO);

        // when
        var taken = List.of(next(Work.WHOLE), next(Work.WHOLE));

        // then
        assertThat(taken.getFirst().map(Claim::jobId)).contains(theirs);
        assertThat(taken.getLast()).isEmpty();
    }

    @Test
    void in_a_drained_house_nobody_takes_anything_until_it_goes_on() {
        // given
        rows.queued(group, "urgent", HOUR);
        rows.released(group);
        rows.execute("insert into queue_drain default values");

        // when
        var whileDrained = List.of(next(Work.WHOLE), next(Work.OPENING));
        rows.execute("delete from queue_drain");

        // then
        assertThat(whileDrained).containsOnly(Optional.empty());
        assertThat(next(Work.WHOLE)).isPresent();
        assertThat(next(Work.WHOLE)).isPresent();
    }

    @Test
    void an_opening_is_made_of_what_cannot_be_watched_in_the_same_order() {
        // given
        rows.set(rows.queued(group, "urgent", HOUR), "opened_at = now()");
        rows.retrying(group, "urgent", HOUR);
        rows.running(other, "w", HOUR);
        rows.queued(other, "urgent", HOUR);
        var bulk = rows.queued(group, "bulk", Duration.ofMinutes(5));
        var normal = rows.queued(group, "normal", Duration.ZERO);

        // when
        var taken = List.of(next(Work.OPENING).orElseThrow(), next(Work.OPENING).orElseThrow());

        // then
        assertThat(taken.getFirst().jobId()).isEqualTo(normal);
        assertThat(taken.getLast().jobId()).isNotEqualTo(bulk);
        assertThat(taken.getLast().groupId()).isEqualTo(other);
    }

    private UUID takeAndComplete() {
        var claim = next(Work.WHOLE).orElseThrow();
        rows.complete(claim.jobId());
        return claim.groupId();
    }

    private Optional<Claim> next(Work work) {
        return claims.next("test", work, List.of()).await().indefinitely();
    }
}
