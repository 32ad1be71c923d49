package dev.ozean.storage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How often the bucket is compared with the rows, and when something in it is removed. */
@ConfigMapping(prefix = "ozean.accounting")
interface AccountingConfig {
    /** Read by the schedule itself: how often somebody looks whether a walk is due, or was left by one that died. */
    String lookEvery();

    /** From the beginning of a walk to that of the next. */
    @WithDefault("6h")
    Duration passEvery();

    /** What no row names must have been found so long ago before it is removed: time for somebody to object. */
    @WithDefault("7d")
    Duration reportAge();

    /** Nothing is removed that was written more recently, by the store's clock. */
    @WithDefault("24h")
    Duration minAge();

    /** Whether anything is removed at all. */
    @WithDefault("true")
    boolean delete();

    /**
     * More unknown folders than this are no leftovers but a wrong bucket or a lost database: then nothing is removed
     * until somebody has looked.
     */
    @WithDefault("100")
    int most();

    /**
     * @param youngest the least that {@link #minAge} may be
     * @throws IllegalStateException for settings by which something could be removed that is in use
     */
    default void check(Duration youngest) {
        if (minAge().compareTo(youngest) < 0) {
            throw new IllegalStateException(
                    "ozean.accounting.min-age is %s and must be %s at least: for so long something may be written or watched"
                            .formatted(minAge(), youngest));
        }
        if (reportAge().compareTo(passEvery()) < 0) {
            throw new IllegalStateException(
                    "ozean.accounting.report-age is %s and must be %s at least: nothing is removed that was not reported"
                            .formatted(reportAge(), passEvery()));
        }
    }
}
