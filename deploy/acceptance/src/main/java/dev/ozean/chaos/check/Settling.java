package dev.ozean.chaos.check;

import dev.ozean.chaos.house.Ground;
import dev.ozean.chaos.house.Pause;
import dev.ozean.chaos.house.Wire;
import dev.ozean.events.EventType;
import dev.ozean.events.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Waits until nothing is under way any more, and nothing is on its way from one service to another. */
final class Settling {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    static final Duration LOOK = Duration.ofMillis(500);
    private static final String ACTIVE =
            "select count(*) from jobs where status in ('queued', 'processing', 'retrying')";
    private static final String OUTBOX = "select count(*) from outbox";

    private final Ground ground;
    private final Wire wire;

    Settling(Ground ground, Wire wire) {
        this.ground = ground;
        this.wire = wire;
    }

    /** What still was not quiet when the time was over. */
    Optional<Violation> await() {
        var end = System.nanoTime() + PATIENCE.toNanos();
        var last = restless();
        while (last.isPresent() && System.nanoTime() < end) {
            Pause.of(LOOK);
            last = restless();
        }
        return last.map(what -> new Violation("house", "is not quiet after %s: %s".formatted(PATIENCE, what)));
    }

    /** In the order of the work: what comes later may start what comes earlier only once. */
    private Optional<String> restless() {
        return Stream.<Supplier<Optional<String>>>of(
                        () -> some("catalog", OUTBOX, "events in the catalogue's outbox"),
                        () -> behind("encoding", heardByEncoding()),
                        () -> some("encoding", ACTIVE, "jobs under way"),
                        () -> some("encoding", OUTBOX, "events in the encoding service's outbox"),
                        () -> behind("catalog", heardByCatalogue()),
                        () -> some("catalog", OUTBOX, "events in the catalogue's outbox"),
                        () -> behind("encoding", heardByEncoding()))
                .map(Settling::ask)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> ask(Supplier<Optional<String>> question) {
        try {
            return question.get();
        } catch (IllegalStateException away) {
            return Optional.of(String.valueOf(away.getMessage()));
        }
    }

    private Optional<String> some(String database, String sql, String what) {
        return counted(ground.rows().count(database, sql), what);
    }

    private Optional<String> behind(String group, List<String> topics) {
        return counted(wire.behind(group, topics), "events that %s has not heard".formatted(group));
    }

    private static Optional<String> counted(long count, String what) {
        return count == 0 ? Optional.empty() : Optional.of("%d %s".formatted(count, what));
    }

    private static List<String> heardByEncoding() {
        return List.of(
                EventType.ENCODE_REQUESTED.wireName(),
                EventType.ENCODE_CANCEL_REQUESTED.wireName(),
                EventType.VIDEO_CREATED.wireName(),
                EventType.VIDEO_UPDATED.wireName(),
                EventType.VIDEO_ARCHIVED.wireName(),
                EventType.VIDEO_RESTORED.wireName(),
                EventType.VIDEO_DELETED.wireName(),
                Topics.replay("encoding"));
    }

    private static List<String> heardByCatalogue() {
        return List.of(
                EventType.ENCODE_STARTED.wireName(),
                EventType.ENCODE_PLAYABLE.wireName(),
                EventType.ENCODE_COMPLETED.wireName(),
                EventType.ENCODE_RETRYING.wireName(),
                EventType.ENCODE_FAILED.wireName(),
                EventType.ENCODE_CANCELLED.wireName());
    }
}
