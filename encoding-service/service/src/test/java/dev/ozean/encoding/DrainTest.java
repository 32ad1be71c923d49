package dev.ozean.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ozean.encoding.job.Claims;
import dev.ozean.encoding.protocol.Work;
import dev.ozean.events.Ids;
import dev.ozean.local.TestStack;
import dev.ozean.local.server.QueueDrain;
import dev.ozean.local.server.QueueDrain.UnderWay;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@code ./vms drain} and {@code ./vms resume} do to the real database. */
@QuarkusTest
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "encoding"))
@TestProfile(NoWorker.class)
class DrainTest {
    @Inject
    Claims claims;

    @Test
    void while_the_house_is_drained_jobs_under_way_are_counted_and_none_begins() {
        try (var rows = new QueueRows();
                var drain = new QueueDrain(TestStack.configuration("encoding"))) {
            // given
            rows.running(Ids.next(), "here", Duration.ofHours(1));
            rows.running(Ids.next(), "gone", Duration.ofSeconds(-1));
            rows.queued(Ids.next(), "urgent", Duration.ofHours(1));

            // when
            var begun = List.of(drain.begin(), drain.begin());

            // then
            assertThat(begun).containsExactly(true, false);
            assertThat(claims.next("test", Work.WHOLE, List.of()).await().indefinitely())
                    .isEmpty();
            assertThat(drain.look()).isEqualTo(new UnderWay(1, 1));
            assertThat(List.of(drain.end(), drain.end())).containsExactly(true, false);
            assertThat(claims.next("test", Work.WHOLE, List.of()).await().indefinitely())
                    .isPresent();
        }
    }
}
