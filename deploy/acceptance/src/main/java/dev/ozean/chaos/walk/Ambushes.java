package dev.ozean.chaos.walk;

import dev.ozean.chaos.fault.Moment;
import dev.ozean.chaos.house.Ground;
import dev.ozean.chaos.house.Programs;
import dev.ozean.local.process.Signals;
import dev.ozean.local.server.Kafka;
import dev.ozean.local.server.Postgres;
import dev.ozean.local.server.S3Proxy;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** Kills, or holds up, at a named moment of the work. */
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

        void kill(Programs programs, String passing) {
            switch (this) {
                case WHO_PASSES -> programs.kill(passing);
                case ITS_CHILD -> programs.killChildren(passing);
                case BROKER -> programs.kill(Kafka.NAME);
                case DATABASE -> programs.kill(Postgres.NAME);
                case STORE -> programs.kill(S3Proxy.NAME);
            }
        }
    }

    static String spring(Stage stage, SplittableRandom dice) {
        var moment = drawn(List.of(Moment.values()), dice);
        var victim = Victim.drawn(dice);
        return "%s %s".formatted(victim, trapped(stage, dice, moment, who -> victim.kill(stage.programs(), who)));
    }

    /** A worker stops in the middle of the work, the other one takes over, and the first wakes up. */
    static String freeze(Stage stage, SplittableRandom dice) {
        var moments = List.of(Moment.BEATING, Moment.STORED, Moment.LISTING, Moment.FINISHING, Moment.JOINING);
        return trapped(stage, dice, drawn(moments, dice), who -> stop(stage, who));
    }

    private static String trapped(Stage stage, SplittableRandom dice, Moment moment, Consumer<String> deed) {
        Stage.await(START, () -> Ground.WORKERS.stream().anyMatch(stage.programs()::isReady));
        var trap = stage.ground().ambush().set(moment, dice.nextInt(PASSING), deed);
        var work = stage.work(dice);
        var who = trap.await(PATIENCE);
        stage.ground().ambush().clear();
        return "%s: %s, after %s".formatted(moment.words(), who.isEmpty() ? "nobody passed" : who + " passed", work);
    }

    private static void stop(Stage stage, String who) {
        stage.programs().process(who).ifPresent(process -> {
            Signals.send(process, "STOP");
            stage.reliefs()
                    .after(stage.ground().pace().asleep(), who + " goes on", () -> Signals.send(process, "CONT"));
        });
    }

    private static Moment drawn(List<Moment> moments, SplittableRandom dice) {
        return moments.get(dice.nextInt(moments.size()));
    }
}
