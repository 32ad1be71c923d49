package dev.ozean.encoding.job;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** How long jobs are held and how often they are tried. */
@ConfigMapping(prefix = "ozean.job")
interface JobConfig {
    /** How long a worker holds a job after its last sign of life. */
    @WithDefault("30s")
    Duration lease();

    /** The pauses before the retries of an error that can pass; as many retries as pauses. */
    @WithDefault("5m,15m,60m")
    List<Duration> retryPauses();

    /** How many workers an attempt may outlive before it counts as failed: a job must not take down one after another. */
    @WithDefault("5")
    int maxTakeovers();

    default RetryPolicy retryPolicy() {
        return new RetryPolicy(retryPauses());
    }
}
