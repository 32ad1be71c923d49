package dev.ozean.analytics.viewing;

import static java.time.ZoneOffset.UTC;

import dev.ozean.analytics.figure.Growth;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Watched time on the days (UTC) it was watched: a sample at midnight belongs to two.
 *
 * @param last the day of the sample
 */
record WatchedDays(LocalDate last, List<Growth> growths) {

    /**
     * Spreads {@code watched} evenly over the time right before {@code end}, as long as it was played at normal speed,
     * but not beyond {@code earliest}, the sample before.
     */
    static WatchedDays upTo(Instant end, Duration watched, Instant earliest) {
        var last = LocalDate.ofInstant(end, UTC);
        if (watched.isZero()) {
            return new WatchedDays(last, List.of());
        }
        var begin = end.minus(watched);
        if (earliest.isAfter(begin) && earliest.isBefore(end)) {
            begin = earliest;
        }
        return new WatchedDays(last, spread(begin, end, watched));
    }

    /** Counts a view on the day of the sample that made it one. */
    List<Growth> withView() {
        var all = new ArrayList<>(growths);
        all.add(Growth.view(last));
        return all;
    }

    private static List<Growth> spread(Instant begin, Instant end, Duration watched) {
        var growths = new ArrayList<Growth>();
        var span = Duration.between(begin, end).toMillis();
        var told = 0L;
        for (var day = LocalDate.ofInstant(begin, UTC);
                !day.isAfter(LocalDate.ofInstant(end, UTC));
                day = day.plusDays(1)) {
            var dayEnd = day.plusDays(1).atStartOfDay(UTC).toInstant();
            var until =
                    Duration.between(begin, dayEnd.isBefore(end) ? dayEnd : end).toMillis();
            // Of the running total, so that the parts add up to the whole.
            var total = span == 0 ? watched.toMillis() : watched.toMillis() * until / span;
            growths.add(Growth.watched(day, Duration.ofMillis(total - told)));
            told = total;
        }
        return growths;
    }
}
