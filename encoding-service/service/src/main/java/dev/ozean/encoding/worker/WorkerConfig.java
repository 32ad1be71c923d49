package dev.ozean.encoding.worker;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How this instance works on jobs. */
@ConfigMapping(prefix = "ozean.worker")
interface WorkerConfig {
    Duration SLOWEST_HEARTBEAT = Duration.ofSeconds(5);

    @WithDefault("true")
    boolean enabled();

    /** A paused worker takes no new job. */
    @WithDefault("false")
    boolean paused();

    /** The name that others know it by. */
    String instance();

    /**
     * Jobs side by side. One uses all cores for most of its time; the others fill its pauses, and short films do not wait
     * for long ones. Each takes about 0.6 GB while it encodes 1080p, and up to twice {@link #scratch} on disk.
     */
    @WithDefault("3")
    int concurrent();

    /** Jobs beside them that are only made playable, so that what was just uploaded never waits behind ladders. */
    @WithDefault("1")
    int openings();

    /** The safety net under the doorbell. */
    @WithDefault("2s")
    Duration poll();

    /**
     * A sign of life, which keeps the job, saves and tells how far it is and brings a cancellation. Once a second is as
     * often as people look, and a row more or less; {@link #SLOWEST_HEARTBEAT} at most, or a lease would hang by a thread.
     */
    @WithDefault("1s")
    Duration heartbeat();

    /** How long a child may say nothing, though it should every second. */
    @WithDefault("60s")
    Duration silence();

    /** How long a child may come no further, while nobody keeps it waiting. */
    @WithDefault("5m")
    Duration standstill();

    /** How long a run may take at all. One that was stopped for it is not tried again: it would take as long. */
    @WithDefault("24h")
    Duration total();

    /** All that one run may store. */
    @WithDefault("100G")
    MemorySize output();

    /** What a child may have in scratch that is not stored yet. */
    @WithDefault("256M")
    MemorySize scratch();

    /** Files on their way to the store at a time. */
    @WithDefault("4")
    int uploads();

    /** How often a growing playlist is written at most. */
    @WithDefault("1s")
    Duration publish();
}
