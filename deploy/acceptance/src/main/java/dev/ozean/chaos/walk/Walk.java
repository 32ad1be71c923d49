package dev.ozean.chaos.walk;

import dev.ozean.chaos.check.Checks;
import dev.ozean.chaos.check.Violation;
import dev.ozean.chaos.fault.Moment;
import dev.ozean.chaos.fault.Weather;
import dev.ozean.chaos.house.Ground;
import dev.ozean.chaos.house.Pause;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Does one thing after the other to a house at work. What is done in which step is drawn from the seed alone, so that a walk
 * can be repeated; what is passing at that moment is not.
 */
public final class Walk implements AutoCloseable {
    private static final int FIRST_FILMS = 3;
    private static final int PAUSE_MILLIS = 2000;
    // Of the golden ratio, as SplittableRandom itself: neighbouring steps have nothing in common.
    private static final long FAR = 0x9E3779B97F4A7C15L;

    private final Ground ground;
    private final long seed;
    private final History history;
    private final Stage stage;
    private final Checks checks;
    private final Map<Action, Integer> counts = new EnumMap<>(Action.class);
    private final List<String> undone = new ArrayList<>();
    private int number;

    /** @param film a short one, which is uploaded again and again */
    public Walk(Ground ground, Path film, long seed, History history) {
        this.ground = ground;
        this.seed = seed;
        this.history = history;
        this.stage = new Stage(ground, film, history);
        this.checks = new Checks(ground, stage.wire());
    }

    Stage stage() {
        return stage;
    }

    /** What was done in a step. */
    public record Step(int number, String what, String outcome, Duration took) {}

    /** Uploads the first films, while all is well. */
    public void begin() {
        history.note("walk with seed %d in %s".formatted(seed, ground.folder()));
        var dice = new SplittableRandom(seed);
        for (var film = 0; film < FIRST_FILMS; film++) {
            history.note("  " + Wishes.upload(stage, dice));
        }
        if (stage.scenes() == 0) {
            throw new IllegalStateException("no film can be uploaded, though all is well");
        }
    }

    public Step next() {
        number++;
        var began = System.nanoTime();
        var dice = new SplittableRandom(seed + number * FAR);
        stage.reliefs().due();
        var action = Action.drawn(dice);
        history.note("step %d: %s".formatted(number, action.words()));
        var outcome = take(action, dice);
        history.note("  " + outcome);
        Pause.of(Duration.ofMillis(dice.nextInt(PAUSE_MILLIS)));
        return new Step(number, action.words(), outcome, Duration.ofNanos(System.nanoTime() - began));
    }

    /** Ends all troubles, waits until nothing is under way, and tells what is wrong then; nothing, as a rule. */
    public List<Violation> check() {
        history.note("check after step " + number);
        ground.ambush().clear();
        Ground.SERVICES.forEach(service -> ground.taps(service).store().become(Weather.CALM));
        stage.reliefs().all();
        ground.programs().awaitAllReady();
        var found = checks.look();
        found.forEach(violation -> history.note("  VIOLATION " + violation));
        history.note("  %d violations; %s".formatted(found.size(), checks.summary()));
        return found;
    }

    /** How often each was done so far, by the words for it. */
    public Map<String, Integer> counts() {
        var all = new TreeMap<String, Integer>();
        counts.forEach((action, count) -> all.put(action.words(), count));
        return all;
    }

    /** What could not be done, and why: as a rule a fault of the walk itself. */
    public List<String> undone() {
        return List.copyOf(undone);
    }

    /** How often an ambush found somebody so far, at each moment there is: not all that are laid do. */
    public Map<Moment, Integer> sprung() {
        return ground.ambush().sprung();
    }

    /** What was found at the last check, in numbers. */
    public String summary() {
        return checks.summary();
    }

    @Override
    public void close() {
        stage.wire().close();
    }

    private String take(Action action, SplittableRandom dice) {
        try {
            var outcome = action.take(stage, dice);
            counts.merge(action, 1, Integer::sum);
            return outcome;
        } catch (RuntimeException e) {
            undone.add("step %d: %s: %s".formatted(number, action.words(), e));
            return "could not be done: " + e;
        }
    }
}
