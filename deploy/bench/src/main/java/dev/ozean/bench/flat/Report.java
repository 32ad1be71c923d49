package dev.ozean.bench.flat;

import dev.ozean.local.console.Terminal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What people read, as it comes. */
final class Report {
    private static final double MEBIBYTE = 1 << 20;

    private final Terminal terminal;

    Report(Terminal terminal) {
        this.terminal = terminal;
    }

    void begin(int jobs, int seconds, int height) {
        say(
                "%d jobs of %d s in %dp, H264 and HEVC by turns, in one encoding service; at rest it held",
                jobs, seconds, height);
        say(
                "%8s %10s %14s %8s %8s %10s %14s",
                "jobs", "heap MiB", "resident MiB", "files", "threads", "children", "scratch files");
    }

    void line(Vitals vitals) {
        say(
                "%8d %10.1f %14.1f %8d %8d %10d %14d",
                vitals.jobs(),
                vitals.heap() / MEBIBYTE,
                vitals.resident() / MEBIBYTE,
                vitals.files(),
                vitals.threads(),
                vitals.children(),
                vitals.scratch());
    }

    /** True if all was flat and nothing was left. */
    boolean end(List<Vitals> samples) {
        say("%n%-24s %16s %16s", "growth", "for each job", "of at most");
        var trends = Arrays.stream(Vitals.Kind.values())
                .map(kind -> Trend.of(kind, samples))
                .toList();
        trends.forEach(trend -> say(
                "%-24s %+16.3f %16.3f  %s",
                trend.kind(), trend.slope(), trend.kind().tolerance(), trend.isFlat() ? "flat" : "grows"));
        var last = samples.getLast();
        var isFlat = trends.stream().allMatch(Trend::isFlat);
        var isClean = last.children() == 0 && last.scratch() == 0;
        say(
                "%nin the end: %s, %s",
                isFlat ? "flat" : "it grows",
                isClean
                        ? "nothing left over"
                        : "%d children and %d files left over".formatted(last.children(), last.scratch()));
        return isFlat && isClean;
    }

    private void say(String format, Object... values) {
        terminal.line(String.format(Locale.ROOT, format, values));
    }
}
