package dev.ozean.chaos.house;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * How quickly the services of a walk lose patience; the order of the times is that of the product.
 *
 * @param lease how long a job stays with a worker that is silent
 */
public record Pace(Duration lease) {
    /** The product's own lease. */
    public static final Pace USUAL = new Pace(Duration.ofSeconds(20));

    /** For walks of a minute. */
    public static final Pace BRISK = new Pace(Duration.ofSeconds(6));

    /** Longer than any worker of a walk is stopped. */
    private static final Duration SECOND_SWEEP = Duration.ofSeconds(60);

    /** A stopped worker lets this much of its lease's end pass before it comes back. */
    public Duration asleep() {
        return lease.plusSeconds(8);
    }

    /** Of all services: walks over the buckets follow each other closely. */
    Map<String, String> accounts() {
        return Map.of("OZEAN_ACCOUNTING_LOOK_EVERY", "1s", "OZEAN_ACCOUNTING_PASS_EVERY", "5s");
    }

    /** Of the workers. */
    Map<String, String> settings() {
        var all = new TreeMap<String, String>();
        all.put("OZEAN_JOB_LEASE", seconds(lease));
        all.put("OZEAN_JOB_RETRY_PAUSES", "1s,2s,4s");
        all.put("OZEAN_WORKER_POLL", "500ms");
        all.put("OZEAN_WORKER_CONCURRENT", "2");
        all.put("OZEAN_OUTPUT_REPLACED_AFTER", "10s");
        all.put("OZEAN_OUTPUT_GRACE", "5s");
        all.put("OZEAN_OUTPUT_SECOND_SWEEP", seconds(SECOND_SWEEP));
        all.put("OZEAN_OUTPUT_SWEEP_EVERY", "3s");
        all.put("OZEAN_S3_TRY_TIMEOUT", "5s");
        all.put("OZEAN_S3_CALL_TIMEOUT", "20s");
        all.put("OZEAN_S3_JOIN_TIMEOUT", "20s");
        all.put("OZEAN_ENCODING_LADDER", "180:250,360:700");
        all.put("OZEAN_ENCODING_PER_TITLE", "false");
        return all;
    }

    private static String seconds(Duration time) {
        return time.toSeconds() + "s";
    }
}
