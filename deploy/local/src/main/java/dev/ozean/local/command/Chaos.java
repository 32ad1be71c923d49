package dev.ozean.local.command;

import dev.ozean.local.build.Build;
import dev.ozean.local.console.Terminal;
import dev.ozean.local.data.Home;
import dev.ozean.local.server.Jvm;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** Builds what is walked on, and hands over to the walk. */
@Command(
        name = "chaos",
        description = "Walks at random over a house at work and looks for what must never be; chaos --help says more.")
final class Chaos implements Callable<Integer> {
    private static final String MAIN = "dev.ozean.chaos.Chaos";

    @Unmatched
    private List<String> arguments = new ArrayList<>();

    @Override
    public Integer call() throws IOException, InterruptedException {
        var home = Home.find();
        new Build(home, Terminal.standard()).walks();
        var command = new ArrayList<>(Jvm.withHeap("512m")
                .with(
                        "-Dslf4j.internal.verbosity=ERROR",
                        "-D%s=%s".formatted(Home.PROPERTY, home.root()),
                        "-cp",
                        home.of("deploy/acceptance/target/lib/*").toString(),
                        MAIN)
                .command());
        command.addAll(arguments);
        var walk = new ProcessBuilder(command).inheritIO().start();
        // Ctrl-C reaches both, and the walk wants to end in order.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> await(walk), "await"));
        return walk.waitFor();
    }

    private static void await(Process walk) {
        try {
            walk.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
