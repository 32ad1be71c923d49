package dev.ozean.chaos.walk;

import dev.ozean.chaos.house.Ground;
import dev.ozean.chaos.house.Pause;
import dev.ozean.local.server.Kafka;
import dev.ozean.local.server.Postgres;
import dev.ozean.local.server.S3Proxy;
import java.time.Duration;
import java.util.SplittableRandom;

/** Kills at any moment. */
final class Kills {
    private static final Duration START_OF_CHILD = Duration.ofSeconds(6);
    private static final int MOMENT_MILLIS = 1500;

    private Kills() {}

    static String worker(Stage stage, SplittableRandom dice) {
        var worker = stage.worker(dice);
        var work = stage.work(dice);
        any(dice);
        stage.programs().kill(worker);
        return worker + " after " + work;
    }

    static String child(Stage stage, SplittableRandom dice) {
        var work = stage.work(dice);
        Stage.await(START_OF_CHILD, () -> isBusy(stage, 0) || isBusy(stage, 1));
        any(dice);
        var killed = Ground.WORKERS.stream()
                .filter(worker -> stage.programs().killChildren(worker))
                .toList();
        return "of %s after %s".formatted(killed, work);
    }

    static String broker(Stage stage, SplittableRandom dice) {
        return server(stage, dice, Kafka.NAME);
    }

    static String database(Stage stage, SplittableRandom dice) {
        return server(stage, dice, Postgres.NAME);
    }

    static String store(Stage stage, SplittableRandom dice) {
        return server(stage, dice, S3Proxy.NAME);
    }

    static String catalogue(Stage stage, SplittableRandom dice) {
        return server(stage, dice, Ground.CATALOGUE);
    }

    private static String server(Stage stage, SplittableRandom dice, String name) {
        var work = stage.work(dice);
        any(dice);
        stage.programs().kill(name);
        return "after " + work;
    }

    private static boolean isBusy(Stage stage, int worker) {
        return !stage.programs().children(Ground.WORKERS.get(worker)).isEmpty();
    }

    private static void any(SplittableRandom dice) {
        Pause.of(Duration.ofMillis(dice.nextInt(MOMENT_MILLIS)));
    }
}
