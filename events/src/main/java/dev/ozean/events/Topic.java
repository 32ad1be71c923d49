package dev.ozean.events;

import java.time.Duration;

/** One topic as it is created everywhere. */
public record Topic(String name, int partitions, Duration retention) {}
