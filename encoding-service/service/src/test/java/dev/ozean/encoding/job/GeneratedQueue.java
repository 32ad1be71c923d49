package dev.ozean.encoding.job;

import dev.ozean.encoding.QueueRows;
import dev.ozean.events.Ids;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

/** A queue that a seed decides, in the database and beside it, where the order is told in other words than there. */
final class GeneratedQueue {
    private static final Duration STEP = Duration.ofMinutes(30);

    private record Line(UUID job, UUID group, Priority priority, Duration age) {
        /** The longer, the sooner. */
        Duration merit() {
            return age.minus(STEP.multipliedBy(priority.ordinal()));
        }
    }

    private final Random random;
    private final QueueRows rows;
    private final List<Line> waiting = new ArrayList<>();
    private final List<Line> running = new ArrayList<>();
    private final List<UUID> turns = new ArrayList<>();

    GeneratedQueue(long seed, QueueRows rows) {
        this.random = new Random(seed);
        this.rows = rows;
        var groups = Stream.generate(Ids::next).limit(2 + random.nextInt(5)).toList();
        rows.together(() -> groups.forEach(group -> fill(group, random.nextInt(40))));
    }

    private void fill(UUID group, int jobs) {
        for (var number = 0; number < jobs; number++) {
            var priority = Priority.values()[random.nextInt(Priority.values().length)];
            var age = Duration.ofMillis(random.nextInt(3 * 3600 * 1000));
            waiting.add(new Line(rows.queued(group, priority.wireName(), age), group, priority, age));
        }
    }

    /** The job that has to be taken now. */
    Optional<UUID> next() {
        var counts = new HashMap<UUID, Integer>();
        running.forEach(line -> counts.merge(line.group, 1, Integer::sum));
        return waiting.stream()
                .min(Comparator.<Line>comparingInt(line -> counts.getOrDefault(line.group, 0))
                        .thenComparingInt(line -> turns.lastIndexOf(line.group))
                        .thenComparing(Line::merit, Comparator.reverseOrder()))
                .map(Line::job);
    }

    void started(UUID job) {
        var line = waiting.stream()
                .filter(known -> known.job.equals(job))
                .findFirst()
                .orElseThrow();
        waiting.remove(line);
        running.add(line);
        turns.add(line.group);
    }

    void maybeComplete() {
        if (running.size() > 2 && random.nextBoolean()) {
            rows.complete(running.remove(random.nextInt(running.size())).job);
        }
    }
}
