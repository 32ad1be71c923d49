package dev.ozean.local.command;

import dev.ozean.local.data.Refused;
import java.util.concurrent.CompletionException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** All commands, and how their failures are told: one line, and 2 for what was asked wrongly. */
@Command(
        name = "vms",
        description = "Runs Ozean, a self-hosted video management system, on this machine.",
        subcommands = {
            Up.class,
            Down.class,
            Status.class,
            Logs.class,
            Token.class,
            Demo.class,
            Test.class,
            Replay.class,
            Accounts.class,
            Drain.class,
            Resume.class,
            Encode.class,
            Bench.class,
            Chaos.class
        })
public final class Vms {
    static final int FAILED = 1;
    static final int REFUSED = 2;

    @Option(names = "--help", usageHelp = true, description = "show this help and exit")
    private boolean help;

    public static int run(String... arguments) {
        var line = new CommandLine(new Vms());
        line.setParameterExceptionHandler((e, _) -> {
            System.err.println("vms: %s (see --help)".formatted(firstLine(e.getMessage())));
            return REFUSED;
        });
        line.setExecutionExceptionHandler((e, _, _) -> {
            var cause = e instanceof CompletionException && e.getCause() != null ? e.getCause() : e;
            System.err.println("vms: " + (cause.getMessage() == null ? cause : cause.getMessage()));
            return cause instanceof Refused ? REFUSED : FAILED;
        });
        return line.execute(arguments.length == 0 ? new String[] {"--help"} : arguments);
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }
}
