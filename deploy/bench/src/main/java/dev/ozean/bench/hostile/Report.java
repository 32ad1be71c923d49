package dev.ozean.bench.hostile;

import dev.ozean.local.console.Terminal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What people read, as it comes. */
final class Report {
    /** As the service has it by default. */
    private static final long MEMORY = 4L << 30;

    private static final int ROUND = 50;

    private final Terminal terminal;

    Report(Terminal terminal) {
        this.terminal = terminal;
    }

    void begin(int files, int clips, long seed) {
        say("%d damaged films of %d kinds; again with --files %d --seed %d", files, clips, files, seed);
    }

    void progress(Trial.End end, int done, int files) {
        if (!end.isClear()) {
            say("%s by %s with seed %d: %s, kept as %s", end.clip(), end.how(), end.seed(), end.code(), end.file());
            say("    %s", end.detail());
        }
        if (done % ROUND == 0) {
            say("%d of %d", done, files);
        }
    }

    /** True if none did harm. */
    boolean end(List<Trial.End> ends, Remains before, Remains after) {
        table("kind", ends, Trial.End::clip);
        table("damage", ends, end -> end.how().name().toLowerCase(Locale.ROOT));
        var hungriest = ends.stream()
                .max(Comparator.comparingLong(end -> end.seen().peak()))
                .orElseThrow();
        var slowest = ends.stream()
                .max(Comparator.comparing(end -> end.seen().lived()))
                .orElseThrow();
        say("%nmost memory %d MiB of %d: %s", hungriest.seen().peak() >> 20, MEMORY >> 20, name(hungriest));
        say("longest %.1f s: %s", slowest.seen().lived().toMillis() / 1000.0, name(slowest));
        say("%n%-10s %10s %10s %10s %10s %10s", "left", "children", "scratch", "files", "sockets", "threads");
        line("before", before);
        line("after", after);
        var ours = ends.stream().filter(Trial.End::isOurs).count();
        var contained = ends.stream().filter(end -> !end.isClear()).count() - ours;
        var isFlat = after.isClean() && !after.hasGrownSince(before, ends.size());
        var isWithin = hungriest.seen().peak() <= MEMORY;
        say(
                "%n%d failed by a fault of ours, %d by a death or standstill of their child that was contained;"
                        + " memory is %s, nothing is left over: %s",
                ours, contained, isWithin ? "within its limit" : "beyond its limit", isFlat ? "yes" : "no");
        return ours == 0 && isFlat && isWithin;
    }

    private void line(String when, Remains remains) {
        say(
                "%-10s %10d %10d %10d %10d %10d",
                when, remains.children(), remains.scratch(), remains.files(), remains.sockets(), remains.threads());
    }

    private void table(String title, List<Trial.End> ends, Function<Trial.End, String> row) {
        say("%n%-12s %8s %8s  refused as", title, "files", "streams");
        ends.stream()
                .collect(Collectors.groupingBy(row, TreeMap::new, Collectors.toList()))
                .forEach((name, some) -> {
                    var codes = some.stream()
                            .filter(end -> !end.code().isEmpty())
                            .collect(Collectors.groupingBy(Trial.End::code, TreeMap::new, Collectors.counting()));
                    var words = codes.entrySet().stream()
                            .map(code -> "%s %d".formatted(code.getKey(), code.getValue()))
                            .collect(Collectors.joining(", "));
                    var streams =
                            some.stream().filter(end -> end.code().isEmpty()).count();
                    say("%-12s %8d %8d  %s", name, some.size(), streams, words);
                });
    }

    private static String name(Trial.End end) {
        return "%s by %s with seed %d".formatted(end.clip(), end.how(), end.seed());
    }

    private void say(String format, Object... values) {
        terminal.line(format.formatted(values));
    }
}
