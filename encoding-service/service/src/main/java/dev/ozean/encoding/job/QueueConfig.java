package dev.ozean.encoding.job;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How jobs wait for their turn. */
@ConfigMapping(prefix = "ozean.queue")
interface QueueConfig {
    /** How much longer than one of the next higher priority a job waits before it goes ahead of it. */
    @WithDefault("30m")
    Duration ageing();
}
