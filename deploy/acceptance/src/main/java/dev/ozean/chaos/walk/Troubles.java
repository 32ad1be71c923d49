package dev.ozean.chaos.walk;

import dev.ozean.chaos.fault.Weather;
import dev.ozean.chaos.fault.Weather.Fault;
import dev.ozean.chaos.house.Ground;
import dev.ozean.chaos.house.Pause;
import java.time.Duration;
import java.util.SplittableRandom;

/** What lasts for a while: a store that behaves badly, a disk without room. */
final class Troubles {
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(2);
    private static final int MORE_MILLIS = 5000;
    private static final int LEAST_DELAY_MILLIS = 1000;
    // Up to longer than a worker of a walk waits for an answer.
    private static final int MORE_DELAY_MILLIS = 7000;

    private Troubles() {}

    static String weather(Stage stage, SplittableRandom dice) {
        var service = dice.nextInt(5) == 0 ? Ground.CATALOGUE : stage.worker(dice);
        var faults = Fault.values();
        var fault = faults[1 + dice.nextInt(faults.length - 1)];
        var rate = 0.2 + 0.8 * dice.nextDouble();
        var weather = new Weather(fault, rate, LEAST_DELAY_MILLIS + dice.nextInt(MORE_DELAY_MILLIS), dice.split());
        stage.ground().taps(service).store().become(weather);
        var work = stage.work(dice);
        var lasting = LONG_ENOUGH.plusMillis(dice.nextInt(MORE_MILLIS));
        stage.reliefs()
                .after(
                        lasting,
                        "the store is good to " + service + " again",
                        () -> stage.ground().taps(service).store().become(Weather.CALM));
        Pause.of(LONG_ENOUGH);
        return "the store %s to %s, %.0f%% of requests for %d ms, after %s"
                .formatted(fault.words(), service, rate * 100, lasting.toMillis(), work);
    }

    /** A worker goes on with its work and cannot say so, for longer than its lease. */
    static String partition(Stage stage, SplittableRandom dice) {
        var worker = stage.worker(dice);
        var work = stage.work(dice);
        Pause.of(Duration.ofMillis(dice.nextInt(MORE_MILLIS / 2)));
        stage.ground().taps(worker).sql().hold();
        stage.reliefs()
                .after(
                        stage.ground().pace().asleep(),
                        worker + " hears of PostgreSQL again",
                        () -> stage.ground().taps(worker).sql().goOn());
        return "%s, after %s".formatted(worker, work);
    }

    static String cutLine(Stage stage, SplittableRandom dice) {
        var service = dice.nextInt(4) == 0 ? Ground.CATALOGUE : stage.worker(dice);
        var work = stage.work(dice);
        Pause.of(Duration.ofMillis(dice.nextInt(MORE_MILLIS / 2)));
        stage.ground().taps(service).sql().cut();
        return "of %s, after %s".formatted(service, work);
    }

    static String fullDisk(Stage stage, SplittableRandom dice) {
        var worker = stage.worker(dice);
        var work = stage.work(dice);
        Pause.of(Duration.ofMillis(dice.nextInt(MORE_MILLIS / 3)));
        var filled = stage.ground().disk(worker).fill();
        stage.reliefs()
                .after(
                        LONG_ENOUGH.plusMillis(dice.nextInt(MORE_MILLIS)),
                        "there is room on the disk of " + worker,
                        () -> stage.ground().disk(worker).free());
        Pause.of(LONG_ENOUGH);
        return "%s %s, after %s".formatted(worker, filled ? "has no room" : "was not there", work);
    }
}
