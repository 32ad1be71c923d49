package dev.ozean.local.command;

import dev.ozean.local.console.Follow;
import dev.ozean.local.data.DataFolder;
import dev.ozean.local.data.Refused;
import dev.ozean.local.process.LogFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what the programs wrote last. */
@Command(name = "logs", description = "Shows the last lines of one program's log, or of all.")
final class Logs implements Callable<Integer> {
    private static final String ENDING = ".log";

    @Mixin
    private DataOption data;

    @Parameters(arity = "0..1", paramLabel = "SERVICE", description = "as status names it, or launcher")
    private String service;

    @Option(
            names = {"-f", "--follow"},
            description = "go on as more is written")
    private boolean follow;

    @Option(
            names = {"-n", "--lines"},
            defaultValue = "50",
            description = "how many (default: ${DEFAULT-VALUE})")
    private int lines;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var logs = logs(data.folder());
        for (var log : logs) {
            LogFile.tail(log, lines).stream().map(prefix(log)).forEach(System.out::println);
        }
        if (follow) {
            new Follow(logs, (log, line) -> System.out.println(prefix(log).apply(line))).forever();
        }
        return 0;
    }

    private List<Path> logs(DataFolder folder) throws IOException {
        if (service != null) {
            var log = folder.log(service);
            if (!service.matches("[a-z0-9-]+") || !Files.exists(log)) {
                throw new Refused("there is no log of %s; see status for the names".formatted(service));
            }
            return List.of(log);
        }
        var all = folder.of("logs");
        if (!Files.isDirectory(all)) {
            throw new Refused("there are no logs in " + folder.root());
        }
        try (var files = Files.list(all)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        }
    }

    private UnaryOperator<String> prefix(Path log) {
        if (service != null) {
            return line -> line;
        }
        var name = log.getFileName().toString().replace(ENDING, "");
        return line -> "%-10s | %s".formatted(name, line);
    }
}
