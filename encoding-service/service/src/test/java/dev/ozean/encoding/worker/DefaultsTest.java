package dev.ozean.encoding.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How a worker works whose settings nobody has touched; other tests have times of their own. */
class DefaultsTest {
    private final WorkerConfig config = new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withSources(new PropertiesConfigSource(Map.of("ozean.worker.instance", "one"), "test", 100))
            .withMapping(WorkerConfig.class)
            .build()
            .getConfigMapping(WorkerConfig.class);

    @Test
    void three_jobs_are_worked_on_at_once() {
        assertThat(config.concurrent()).isEqualTo(3);
    }

    @Test
    void a_free_worker_hears_of_a_lost_ones_job_long_before_thirty_seconds_are_over() {
        assertThat(config.poll()).isEqualTo(Duration.ofSeconds(2));
        assertThat(config.heartbeat()).isEqualTo(Duration.ofSeconds(1));
        assertThat(WorkerConfig.SLOWEST_HEARTBEAT).isEqualTo(Duration.ofSeconds(5));
    }
}
