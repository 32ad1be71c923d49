package dev.ozean.bench.encode;

import dev.ozean.bench.store.S3;
import dev.ozean.local.console.Terminal;
import dev.ozean.local.data.Home;
import dev.ozean.local.data.Refused;
import dev.ozean.local.demo.Clip;
import dev.ozean.local.server.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The whole output of ours against a ladder made by ffmpeg, in turn, several times over. */
@Command(
        name = "encode",
        description = "Encodes a film with Ozean and with ffmpeg in turn, and compares time, memory and quality.")
public final class EncodeBench implements Callable<Integer> {
    @Option(names = "--help", usageHelp = true, description = "show this help and exit")
    private boolean help;

    @Option(names = "--pairs", defaultValue = "3", description = "how often each takes its turn (default 3)")
    private int pairs;

    @Option(names = "--quick", description = "leave out the defaults, four processes in turn, quality and limit")
    private boolean quick;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "the film (default: half a minute of 1080p)")
    private Optional<Path> file = Optional.empty();

    @Override
    public Integer call() throws IOException {
        if (pairs < 1) {
            throw new Refused("--pairs is at least 1");
        }
        var home = Home.find();
        var film = film(file, home);
        var folder = home.of("deploy/bench/target/encode");
        Folders.delete(folder);
        Folders.create(folder);
        try (var s3 = S3.start(home, folder.resolve("store"))) {
            new Match(home, folder, film, s3, new Report(Terminal.standard()), quick).play(pairs);
        } finally {
            Folders.delete(folder);
        }
        return 0;
    }

    /** The one that was named, or half a minute that anybody can have. */
    static Path film(Optional<Path> named, Home home) {
        named.filter(path -> !Files.isReadable(path)).ifPresent(path -> {
            throw new Refused("there is no file " + path);
        });
        return named.orElseGet(() -> Clip.fetch(home));
    }
}
