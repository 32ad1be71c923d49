package dev.ozean.encoding.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a house is promised of whose settings nobody has touched; other tests have times of their own. */
class DefaultsTest {
    private final JobConfig config = new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withMapping(JobConfig.class)
            .build()
            .getConfigMapping(JobConfig.class);

    @Test
    void a_silent_workers_job_is_free_after_twenty_seconds_and_its_third_loss_is_the_last() {
        assertThat(config.lease()).isEqualTo(Duration.ofSeconds(20));
        assertThat(config.maxTakeovers()).isEqualTo(3);
    }

    @Test
    void there_are_three_retries_after_5_15_and_60_minutes_more_or_less() {
        assertThat(config.retryPauses())
                .containsExactly(Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofMinutes(60));
        assertThat(config.retryJitter()).isEqualTo(0.2);
        assertThat(config.retryPolicy().maxAttempts()).isEqualTo(4);
    }
}
