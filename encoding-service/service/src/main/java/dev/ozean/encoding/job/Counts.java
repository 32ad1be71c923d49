package dev.ozean.encoding.job;

/**
 * The group's jobs, counted.
 *
 * @param oldestWaitSeconds of those that may be taken, retries too; 0 when nothing waits
 * @param opening how many of those that are processed are only being made playable
 * @param opened how many of those that wait can be watched already
 */
record Counts(
        long queued,
        long processing,
        long retrying,
        long failed,
        long oldestWaitSeconds,
        long opening,
        long opened,
        long completedLastHour) {

    /** Of a row with these columns in this order. */
    static Counts of(Object[] row) {
        return new Counts(
                number(row[0]),
                number(row[1]),
                number(row[2]),
                number(row[3]),
                number(row[4]),
                number(row[5]),
                number(row[6]),
                number(row[7]));
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
