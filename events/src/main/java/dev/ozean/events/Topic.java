package dev.ozean.events;

import java.time.Duration;

/**
 * One topic as it is created everywhere.
 *
 * @param largestBytes of a record, or of a batch of them, as it is sent
 */
public record Topic(String name, int partitions, Duration retention, int largestBytes) {
    /** As large as brokers take them without being told. */
    public static final int USUAL_BYTES = 1024 * 1024 + 12;

    public Topic(String name, int partitions, Duration retention) {
        this(name, partitions, retention, USUAL_BYTES);
    }
}
