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

/** Builds the benchmarks and hands over to them: they have libraries of their own, which the launcher does without. */
@Command(name = "bench", description = "Measures Ozean against what one would use instead; bench --help names all.")
final class Bench implements Callable<Integer> {
    private static final String MAIN = "dev.ozean.bench.Bench";

    @Unmatched
    private List<String> arguments = new ArrayList<>();

    @Override
    public Integer call() throws IOException, InterruptedException {
        var home = Home.find();
        new Build(home, Terminal.standard()).benchmarks();
        var command = new ArrayList<>(Jvm.withHeap("128m")
                .with(
                        // Blocks on their way between store and child are forgotten before they grow old.
                        "-Xmn12m",
                        "-XX:SurvivorRatio=2",
                        "-Dslf4j.internal.verbosity=ERROR",
                        "-D%s=%s".formatted(Home.PROPERTY, home.root()),
                        "-cp",
                        home.of("deploy/bench/target/lib/*").toString(),
                        MAIN)
                .command());
        command.addAll(arguments);
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
