package dev.ozean.encoding.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ozean.encoding.NoWorker;
import dev.ozean.encoding.QueueRows;
import dev.ozean.events.Ids;
import dev.ozean.local.TestStack;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an alert sees of the queue. */
@QuarkusTest
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "encoding"))
@TestProfile(NoWorker.class)
class QueueGaugesTest {
    @Inject
    QueueGauges gauges;

    @Inject
    MeterRegistry meters;

    @Test
    void the_age_is_of_the_oldest_job_of_each_priority_but_not_of_groups_that_are_paused() {
        // given
        var group = Ids.next();
        var paused = Ids.next();
        try (var rows = new QueueRows()) {
            rows.queued(group, "normal", Duration.ofMinutes(10));
            rows.queued(group, "normal", Duration.ofMinutes(20));
            rows.queued(group, "bulk", Duration.ofHours(3));
            rows.queued(paused, "normal", Duration.ofHours(5));
            rows.execute("insert into queue_pauses values ('%s', now(), 'owner')".formatted(paused));

            // when
            gauges.read().await().atMost(Duration.ofSeconds(10));

            // then
            assertThat(age("urgent")).isZero();
            assertThat(age("normal")).isBetween(1200.0, 1800.0);
            assertThat(age("bulk")).isBetween(10_800.0, 11_400.0);
            assertThat(meters.get("ozean.encoding.jobs")
                            .tag("status", "queued")
                            .gauge()
                            .value())
                    .isEqualTo(4);
        }
    }

    @Test
    void what_was_handed_back_or_lost_and_what_is_due_again_waits_too() {
        // given
        try (var rows = new QueueRows()) {
            rows.running(Ids.next(), "here", Duration.ofHours(1));
            rows.retrying(Ids.next(), "urgent", Duration.ofHours(-1));
            gauges.read().await().atMost(Duration.ofSeconds(10));
            assertThat(List.of(age("urgent"), age("normal"), age("bulk"))).containsOnly(0.0);

            // when
            rows.set(rows.released(Ids.next()), "lease_until = now() - interval '20 minutes'");
            rows.set(rows.running(Ids.next(), "gone", Duration.ofMinutes(-40)), "priority = 'bulk'");
            rows.retrying(Ids.next(), "urgent", Duration.ofMinutes(10));
            gauges.read().await().atMost(Duration.ofSeconds(10));

            // then
            assertThat(age("urgent")).isBetween(600.0, 900.0);
            assertThat(age("normal")).isBetween(1200.0, 1500.0);
            assertThat(age("bulk")).isBetween(2400.0, 2700.0);
        }
    }

    private double age(String priority) {
        return meters.get("ozean.encoding.queue.age")
                .tag("priority", priority)
                .gauge()
                .value();
    }
}
