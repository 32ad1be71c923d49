package dev.ozean.messaging;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How events are sent and received. */
@ConfigMapping(prefix = "ozean.messaging")
interface MessagingConfig {
    RelayConfig relay();

    InboxConfig inbox();

    /** The outbox's way to Kafka. */
    interface RelayConfig {
        @WithDefault("true")
        boolean enabled();

        /** How many rows go to Kafka at a time. */
        @WithDefault("200")
        int batch();

        /** The safety net under the doorbell: how long a row may lie unseen at most. */
        @WithDefault("2s")
        Duration poll();

        /** A replica that has not asked for rows for so long loses its turn to another one; it may hang, or be cut off. */
        @WithDefault("20s")
        Duration silence();
    }

    /** How often and how long an event's effect is tried. */
    interface InboxConfig {
        /** Tries before an event ends in the dead letters; a database that is away or busy uses none up. */
        @WithDefault("5")
        int attempts();

        @WithDefault("200ms")
        Duration firstPause();

        @WithDefault("10s")
        Duration longestPause();

        /** Longer than any topic keeps a record, so that no repeated event finds its id forgotten. */
        @WithDefault("90d")
        Duration retention();
    }
}
