package dev.ozean.encoding.output;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long streams stay that nobody is shown any more. */
@ConfigMapping(prefix = "ozean.output")
interface OutputConfig {
    /** At least as long as a delivery token lives: whoever plays a replaced stream may see it to its end. */
    @WithDefault("24h")
    Duration replacedAfter();

    /** For what was never shown: time for a lost worker to hear that it is. */
    @WithDefault("1m")
    Duration grace();

    /** A swept folder is swept once more after this, in case a worker slept through its loss. */
    @WithDefault("24h")
    Duration secondSweep();

    /** Read by the schedule itself. */
    Duration sweepEvery();
}
