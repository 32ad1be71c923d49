package dev.ozean.bench.playable;

import dev.ozean.bench.film.Source;
import dev.ozean.bench.measure.Cost;
import dev.ozean.local.console.Terminal;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** What people read, a line for each film as it comes. */
final class Report {
    private final Terminal terminal;

    Report(Terminal terminal) {
        this.terminal = terminal;
    }

    void say(String words) {
        terminal.line(words);
    }

    void begin() {
        say("%-6s %8s %16s %8s %6s %22s %18s"
                .formatted("", "minutes", "first picture s", "bar s", "", "job's own record s", "completing S3 s"));
    }

    void line(Source source, int minutes, Wait wait, Optional<Duration> bar) {
        say(String.format(
                Locale.ROOT,
                "%-6s %8d %16.1f %8s %6s %22s %18.1f",
                source,
                minutes,
                Cost.seconds(wait.picture()),
                bar.map(time -> Long.toString(time.toSeconds())).orElse("-"),
                bar.map(time -> wait.picture().compareTo(time) <= 0 ? "" : "over")
                        .orElse(""),
                wait.recorded().isPresent()
                        ? String.format(Locale.ROOT, "%.1f", wait.recorded().getAsDouble())
                        : "-",
                Cost.seconds(wait.completing())));
    }
}
