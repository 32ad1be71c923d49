package dev.ozean.chaos.check;

import dev.ozean.chaos.house.Ground;
import dev.ozean.chaos.house.Pause;
import dev.ozean.chaos.house.Poisons;
import dev.ozean.chaos.house.ShortFilm;
import dev.ozean.chaos.house.Wire;
import dev.ozean.events.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Waits for quiet after a walk, and looks at everything then. */
public final class Checks {
    private static final Duration BLINK = Duration.ofSeconds(8);

    private final Ground ground;
    private final Wire wire;
    private final Poisons poisons;
    private final Settling settling;
    private final Films films;
    private String summary = "nothing looked at yet";

    public Checks(Ground ground, Wire wire) {
        this.ground = ground;
        this.wire = wire;
        this.poisons = ground.poisons();
        this.settling = new Settling(ground, wire);
        this.films = new Films(ground.streams(), ShortFilm.PICTURES);
    }

    public List<Violation> look() {
        var found = new ArrayList<Violation>();
        settling.await().ifPresent(found::add);
        var findings = Findings.of(ground, wire);
        found.addAll(Invariants.of(findings));
        Accounts.playable(findings).stream().flatMap(films::look).forEach(found::add);
        Stream.of("encoding", "catalog").flatMap(this::deadLetters).forEach(found::add);
        Ground.WORKERS.stream().flatMap(this::leftovers).forEach(found::add);
        strays().ifPresent(found::add);
        summary = summary(findings);
        return found;
    }

    /** In numbers, what was there at the last look. */
    public String summary() {
        return summary;
    }

    private String summary(Findings findings) {
        var ends = findings.jobs().stream().collect(Collectors.groupingBy(Job::status, Collectors.counting()));
        return "%d jobs %s, %d folders stored, %d played to the end, %d events about jobs"
                .formatted(
                        findings.jobs().size(),
                        ends,
                        findings.stored().size(),
                        films.played(),
                        findings.told().size());
    }

    /** Exactly what was poisoned; each perhaps twice. */
    private Stream<Violation> deadLetters(String service) {
        var dead = wire.all(List.of(Topics.dead(service)));
        var marks =
                dead.stream().map(message -> Wire.header(message, Poisons.MARK)).collect(Collectors.toSet());
        var lost = new TreeSet<>(poisons.surely(service));
        lost.removeAll(marks);
        var innocent = dead.stream()
                .filter(message -> !isPoison(service, Wire.header(message, Poisons.MARK)))
                .map(message -> new Violation(
                        service,
                        "gave up an event that was sound: %s %s"
                                .formatted(
                                        Wire.header(message, "dead-letter-topic"),
                                        Wire.header(message, "dead-letter-reason"))));
        return Stream.concat(
                lost.stream().map(mark -> new Violation(service, "has no dead letter of the poisoned record " + mark)),
                innocent);
    }

    private boolean isPoison(String service, String mark) {
        return Stream.of(poisons.surely(service), poisons.perhaps(service)).anyMatch(marks -> marks.contains(mark));
    }

    /** What is there for longer than a process needs to end. */
    private static <T> List<T> lasting(Supplier<List<T>> look) {
        var end = System.nanoTime() + BLINK.toNanos();
        var found = look.get();
        while (!found.isEmpty() && System.nanoTime() < end) {
            Pause.of(Settling.LOOK);
            found = look.get();
        }
        return found;
    }

    private Stream<Violation> leftovers(String worker) {
        var children = lasting(() -> ground.programs().children(worker));
        var files = lasting(ground.disk(worker)::left);
        return Stream.concat(
                children.stream().map(child -> new Violation(worker, "has a child %s without a job".formatted(child))),
                files.stream()
                        .limit(3)
                        .map(file -> new Violation(worker, "left %s in its scratch folder".formatted(file))));
    }

    private Optional<Violation> strays() {
        var strays = lasting(ground.programs()::strays);
        return strays.isEmpty()
                ? Optional.empty()
                : Optional.of(new Violation("house", "has processes whose parents are dead: " + strays));
    }
}
