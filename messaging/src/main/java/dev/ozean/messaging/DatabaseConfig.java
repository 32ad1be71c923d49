package dev.ozean.messaging;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How a service is connected to PostgreSQL. */
@ConfigMapping(prefix = "ozean.database")
interface DatabaseConfig {
    /**
     * A connection on which nothing has come or gone for so long is taken for lost, and whoever waits for an answer on it
     * is told so. Longer than any statement takes and than the relay's pauses; shorter than a worker's lease of a job by
     * more than two usual heartbeats, so that the sign of life after the lost one still comes in time.
     */
    @WithDefault("15s")
    Duration silence();
}
