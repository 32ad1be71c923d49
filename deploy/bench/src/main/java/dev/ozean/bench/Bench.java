package dev.ozean.bench;

import dev.ozean.bench.encode.EncodeBench;
import dev.ozean.bench.encode.ThroughputBench;
import dev.ozean.bench.flat.FlatBench;
import dev.ozean.bench.hostile.HostileBench;
import dev.ozean.bench.playable.PlayableBench;
import dev.ozean.local.data.Refused;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Where {@code ./vms bench} enters. */
@Command(
        name = "vms bench",
        description = "Measures Ozean against what one would use instead.",
        subcommands = {
            EncodeBench.class,
            ThroughputBench.class,
            PlayableBench.class,
            FlatBench.class,
            HostileBench.class
        })
public final class Bench {
    private static final int FAILED = 1;
    private static final int REFUSED = 2;

    @Option(names = "--help", usageHelp = true, description = "show this help and exit")
    private boolean help;

    private Bench() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        var line = new CommandLine(new Bench());
        line.setParameterExceptionHandler((e, _) -> {
            System.err.println("vms bench: %s (see --help)"
                    .formatted(e.getMessage().lines().findFirst().orElse("")));
            return REFUSED;
        });
        line.setExecutionExceptionHandler((e, _, _) -> {
            System.err.println("vms bench: " + (e.getMessage() == null ? e : e.getMessage()));
            return e instanceof Refused ? REFUSED : FAILED;
        });
        return line.execute(arguments.length == 0 ? new String[] {"--help"} : arguments);
    }
}
