package dev.ozean.encoding.standalone;

import dev.ozean.encoding.protocol.EncoderBuild;
import dev.ozean.encoding.protocol.JobLimits;
import dev.ozean.encoding.protocol.JobSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Encodes a small film once, at build time, so that the JVM remembers the encoder's classes as they are when they are loaded
 * and linked: the cache beside the jars saves every child that work.
 */
public final class Rehearsal {
    private static final String OPTION = "-XX:AOTCache=";

    private Rehearsal() {}

    /** The encoder's home and the film. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var home = Path.of(arguments[0]).toAbsolutePath();
        if (isRemembered(home)) {
            return;
        }
        var folder = Files.createTempDirectory("rehearsal");
        try (var film = FileSource.open(Path.of(arguments[1]));
                var encoding = Encoding.start(learning(home, folder), folder, film, new FolderStore(folder))) {
            var result = encoding.run(settings(home), JobLimits.DEFAULT, new Encoding.Listener() {});
            if (!(result instanceof Result.Whole)) {
                throw new IllegalStateException("the rehearsal failed: " + result);
            }
            // It writes down what it learned when all is said.
            encoding.child().onExit().join();
        } finally {
            delete(folder);
        }
        if (!isRemembered(home)) {
            throw new IllegalStateException("the encoder cannot use what it learned, in " + home);
        }
    }

    /** The usual arguments, but for the cache: it is written, not read. */
    private static EncoderHome learning(Path home, Path folder) throws IOException {
        var arguments = new ArrayList<>(Files.readAllLines(home.resolve(EncoderHome.ARGUMENTS)));
        arguments.removeIf(line -> line.startsWith(OPTION));
        arguments.add("-XX:AOTCacheOutput=" + cache(home));
        var file = Files.write(folder.resolve(EncoderHome.ARGUMENTS), arguments);
        return new EncoderHome(home, List.of(EncoderHome.jdk(), "@" + file));
    }

    private static String cache(Path home) throws IOException {
        return Files.readAllLines(home.resolve(EncoderHome.ARGUMENTS)).stream()
                .filter(line -> line.startsWith(OPTION))
                .map(line -> line.substring(OPTION.length()))
                .findFirst()
                .orElseThrow();
    }

    /** Whether there is a cache that suits this JDK, which the JDK tells, and these jars, which it does not look at. */
    private static boolean isRemembered(Path home) throws IOException, InterruptedException {
        return isNewest(home) && suits(home);
    }

    /** Nothing in the home was built later. */
    private static boolean isNewest(Path home) throws IOException {
        var cache = home.resolve(cache(home));
        if (!Files.exists(cache)) {
            return false;
        }
        var written = Files.getLastModifiedTime(cache);
        try (var jars = Files.newDirectoryStream(home.resolve("lib"))) {
            for (var jar : jars) {
                if (Files.getLastModifiedTime(jar).compareTo(written) > 0) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean suits(Path home) throws IOException, InterruptedException {
        return new ProcessBuilder(EncoderHome.jdk(), "@" + EncoderHome.ARGUMENTS, "-XX:AOTMode=on", "-version")
                        .directory(home.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }

    /** A ladder that is small enough for the film, and takes every step that a large one takes. */
    static JobSettings settings(Path home) throws IOException {
        var small = new JobSettings(
                List.of(new JobSettings.Rung(90, 60_000), new JobSettings.Rung(180, 120_000)),
                Duration.ofSeconds(2),
                Duration.ofSeconds(1),
                60,
                Map.of("preset", "ultrafast"),
                64_000,
                48_000,
                180,
                1,
                JobSettings.Policy.DEFAULT);
        return small.by(EncoderBuild.of(home).codec());
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
