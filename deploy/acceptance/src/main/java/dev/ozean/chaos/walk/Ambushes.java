package dev.ozean.chaos.walk;

import dev.ozean.chaos.fault.Moment;
import dev.ozean.chaos.house.Ground;
import dev.ozean.local.server.Kafka;
import dev.ozean.local.server.Postgres;
import dev.ozean.local.server.S3Proxy;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/** Kills at a named moment of the work. */
final class Ambushes {
    private static final Duration PATIENCE = Duration.ofSeconds(12);
    private static final Duration START = Duration.ofSeconds(20);
    private static final int PASSING = 2;

    private Ambushes() {}

    /** Who dies. */
    private enum Victim {
        WHO_PASSES,
        ITS_CHILD,
        BROKER,
        DATABASE,
        STORE;

        // Half of the time it is whoever does the work.
        static Victim drawn(SplittableRandom dice) {
            return dice.nextBoolean() ? WHO_PASSES : values()[dice.nextInt(values().length)];
        }

        void kill(Ground ground, String passing) {
            switch (this) {
                case WHO_PASSES -> ground.kill(passing);
                case ITS_CHILD -> ground.killChildren(passing);
                case BROKER -> ground.kill(Kafka.NAME);
                case DATABASE -> ground.kill(Postgres.NAME);
                case STORE -> ground.kill(S3Proxy.NAME);
            }
        }
    }

    static String spring(Stage stage, SplittableRandom dice) {
        var moments = List.of(Moment.values());
        var moment = moments.get(dice.nextInt(moments.size()));
        var victim = Victim.drawn(dice);
        Stage.await(START, () -> isAnyUp(stage));
        var trap = stage.ground().ambush().set(moment, dice.nextInt(PASSING), who -> victim.kill(stage.ground(), who));
        var work = stage.work(dice);
        var who = trap.await(PATIENCE);
        stage.ground().ambush().clear();
        return "%s %s: %s, after %s"
                .formatted(victim, moment.words(), who.isEmpty() ? "nobody passed" : who + " passed", work);
    }

    /** A worker stops in the middle of the work, the other one takes over, and the first wakes up. */
    static String freeze(Stage stage, SplittableRandom dice) {
        var moments = List.of(Moment.BEATING, Moment.STORED, Moment.LISTING, Moment.FINISHING, Moment.JOINING);
        var moment = moments.get(dice.nextInt(moments.size()));
        Stage.await(START, () -> isAnyUp(stage));
        var trap = stage.ground().ambush().set(moment, dice.nextInt(PASSING), who -> stop(stage, who));
        var work = stage.work(dice);
        var who = trap.await(PATIENCE);
        stage.ground().ambush().clear();
        return "%s: %s, after %s".formatted(moment.words(), who.isEmpty() ? "nobody passed" : who, work);
    }

    private static void stop(Stage stage, String who) {
        stage.ground().process(who).ifPresent(process -> {
            stage.ground().signal(process, "STOP");
            stage.reliefs()
                    .after(
                            stage.ground().pace().asleep(),
                            who + " goes on",
                            () -> stage.ground().signal(process, "CONT"));
        });
    }

    private static boolean isAnyUp(Stage stage) {
        return Ground.WORKERS.stream().anyMatch(stage.ground()::isReady);
    }
}
