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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which jobs workers get out of many. */
@QuarkusTest
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "encoding"))
@TestProfile(NoWorker.class)
class CrowdedOrderTest {
    @Inject
    Claims claims;

    @Inject
    Order order;

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
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void the_next_job_is_the_first_in_line_of_the_group_with_the_fewest_under_way(long seed) {
        // given
        var queue = new GeneratedQueue(seed, rows);

        for (var step = 0; step < 80; step++) {
            // when
            queue.maybeComplete();
            var expected = queue.next();
            var taken = next(Work.WHOLE);

            // then
            assertThat(taken.map(Claim::jobId))
                    .as("step %d of seed %d", step, seed)
                    .isEqualTo(expected);
            taken.map(Claim::jobId).ifPresent(queue::started);
        }
    }

    @Test
    void those_that_claim_at_once_get_different_jobs() throws Exception {
        // given
        var groups = List.of(Ids.next(), Ids.next());
        rows.together(() -> IntStream.range(0, 24)
                .forEach(number -> rows.queued(groups.get(number % 2), "normal", Duration.ofMinutes(number))));
        try (var threads = Executors.newFixedThreadPool(6)) {

            // when
            var taken = threads.invokeAll(Stream.generate(() -> (Callable<List<UUID>>) this::takeAll)
                    .limit(6)
                    .toList());

            // then
            var jobs = new HashSet<UUID>();
            for (var mine : taken) {
                mine.get()
                        .forEach(job ->
                                assertThat(jobs.add(job)).as("taken once").isTrue());
            }
            assertThat(jobs).hasSize(24);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 500})
    void among_a_hundred_thousand_waiting_jobs_only_those_are_read_that_could_be_next(int groups) {
        // given
        rows.crowd(100_000, groups);
        for (var work : Work.values()) {

            // when
            var plan = rows.explain(order.next(work).replace("$2", "20").replace("$4", "cast('{}' as uuid[])"));

            // then
            assertThat(plan).as("%s", work).doesNotContain("Seq Scan on jobs");
        }
    }

    private List<UUID> takeAll() {
        return Stream.generate(() -> next(Work.WHOLE))
                .takeWhile(Optional::isPresent)
                .map(claim -> claim.orElseThrow().jobId())
                .toList();
    }

    private Optional<Claim> next(Work work) {
        return claims.next("test", work, List.of()).await().indefinitely();
    }
}
