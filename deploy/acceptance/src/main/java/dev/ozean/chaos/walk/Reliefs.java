package dev.ozean.chaos.walk;

import dev.ozean.chaos.house.Pause;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What ends a trouble that lasts for more than a step. */
final class Reliefs {
    private final History history;
    private final List<Relief> waiting = new ArrayList<>();

    Reliefs(History history) {
        this.history = history;
    }

    private record Relief(long dueNanos, String words, Runnable deed) {}

    synchronized void after(Duration time, String words, Runnable deed) {
        waiting.add(new Relief(System.nanoTime() + time.toNanos(), words, deed));
    }

    /** Brings those whose time has come. */
    synchronized void due() {
        var now = System.nanoTime();
        bring(waiting.stream().filter(relief -> relief.dueNanos() - now <= 0).toList());
    }

    /** Brings all, each in its time: what was cut short would be another trouble. */
    synchronized void all() {
        while (!waiting.isEmpty()) {
            var next = waiting.stream().mapToLong(Relief::dueNanos).min().orElseThrow();
            Pause.of(Duration.ofNanos(Math.max(0, next - System.nanoTime())));
            due();
        }
    }

    private void bring(List<Relief> due) {
        due.forEach(relief -> {
            history.note("  " + relief.words());
            relief.deed().run();
        });
        waiting.removeAll(due);
    }
}
