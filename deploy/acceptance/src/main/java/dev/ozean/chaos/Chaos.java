package dev.ozean.chaos;

import dev.ozean.chaos.check.Violation;
import dev.ozean.chaos.house.Ground;
import dev.ozean.chaos.house.Pace;
import dev.ozean.chaos.house.ShortFilm;
import dev.ozean.chaos.walk.History;
import dev.ozean.chaos.walk.Walk;
import dev.ozean.local.console.Terminal;
import dev.ozean.local.data.Home;
import dev.ozean.local.data.Refused;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Where {@code ./vms chaos} enters. */
@Command(
        name = "vms chaos",
        description =
                "Walks at random over a house at work: kills, bad stores, full disks, poisoned events; and looks at"
                        + " everything in between.")
public final class Chaos implements Callable<Integer> {
    private static final int FAILED = 1;
    private static final int REFUSED = 2;
    private static final int MOST_SEED = 1_000_000;

    @Option(names = "--help", usageHelp = true, description = "show this help and exit")
    private boolean help;

    @Option(names = "--steps", paramLabel = "N", defaultValue = "50", description = "how many (default: 50)")
    private int steps;

    @Option(names = "--seed", paramLabel = "S", description = "of an earlier walk, to walk it again (default: any)")
    private Long seed;

    @Option(
            names = "--every",
            paramLabel = "N",
            defaultValue = "25",
            description = "steps between two looks at everything (default: 25)")
    private int every;

    private final Terminal terminal = Terminal.standard();
    private final List<Violation> violations = new ArrayList<>();
    private final List<String> undone = new ArrayList<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean interrupted;

    private Chaos() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        var line = new CommandLine(new Chaos());
        line.setParameterExceptionHandler((e, _) -> {
            System.err.println("vms chaos: %s (see --help)"
                    .formatted(e.getMessage().lines().findFirst().orElse("")));
            return REFUSED;
        });
        line.setExecutionExceptionHandler((e, _, _) -> {
            System.err.println("vms chaos: " + (e.getMessage() == null ? e : e.getMessage()));
            return e instanceof Refused ? REFUSED : FAILED;
        });
        return line.execute(arguments);
    }

    @Override
    public Integer call() {
        if (steps < 1 || every < 1) {
            throw new Refused("a walk has at least one step, and so has the way between two looks");
        }
        var chosen = seed == null ? ThreadLocalRandom.current().nextLong(MOST_SEED) : seed;
        var home = Home.find();
        var folder = home.of("deploy/acceptance/target/walk");
        var history = History.in(folder.resolve("walk-%d.log".formatted(chosen)));
        terminal.line("seed %d; the history of the walk is in %s".formatted(chosen, history.file()));
        // The step under way is done, and then everything is looked at and stopped.
        Runtime.getRuntime().addShutdownHook(new Thread(this::endInOrder, "end"));
        var film = ShortFilm.of(home);
        terminal.line("starting the house");
        try {
            walk(home, folder.resolve("ground"), film, chosen, history);
        } finally {
            ended.countDown();
        }
        return violations.isEmpty() && undone.isEmpty() ? 0 : FAILED;
    }

    private void walk(Home home, Path folder, Path film, long chosen, History history) {
        var began = System.nanoTime();
        try (var ground = Ground.start(home, folder, Pace.USUAL);
                var walk = new Walk(ground, film, chosen, history)) {
            walk.begin();
            var done = 0;
            while (done < steps && !interrupted) {
                done++;
                tell(walk.next());
                if (done % every == 0 && done < steps) {
                    look(walk);
                }
            }
            look(walk);
            var took = Duration.ofNanos(System.nanoTime() - began);
            walk.counts().forEach((words, count) -> terminal.line("%4d  %s".formatted(count, words)));
            undone.addAll(walk.undone());
            undone.forEach(step -> terminal.line("could not be done: " + step));
            terminal.line("somebody was caught:");
            walk.sprung().forEach((moment, count) -> terminal.line("%4d  %s".formatted(count, moment.words())));
            terminal.line("%d steps with seed %d in %d min %d s, %d violations"
                    .formatted(
                            done - undone.size(), chosen, took.toMinutes(), took.toSecondsPart(), violations.size()));
        }
    }

    private void tell(Walk.Step step) {
        terminal.progress(
                step.number(),
                steps,
                "%s (%.1f s), %d violations so far: %s"
                        .formatted(step.what(), step.took().toMillis() / 1000.0, violations.size(), step.outcome()));
    }

    private void look(Walk walk) {
        terminal.line("looking at everything");
        var found = walk.check();
        found.forEach(violation -> terminal.line("VIOLATION " + violation));
        violations.addAll(found);
        if (found.isEmpty()) {
            terminal.good("all is well: " + walk.summary());
        }
    }

    private void endInOrder() {
        interrupted = true;
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
