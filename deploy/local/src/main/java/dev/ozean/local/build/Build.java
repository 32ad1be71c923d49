package dev.ozean.local.build;

import dev.ozean.local.console.Terminal;
import dev.ozean.local.data.Home;
import dev.ozean.local.process.LogFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Builds with Maven what is missing or older than its sources. */
public final class Build {
    private static final int LINES = 400;
    private static final int REASONS = 12;

    /** At a time: one has the servers, another needs none, and the third has built all that comes before its turn. */
    private static final String THREE_MODULES = "-T3";

    private final Home home;
    private final Terminal terminal;
    private final Path log;

    public Build(Home home, Terminal terminal) {
        this.home = home;
        this.terminal = terminal;
        this.log = home.of("deploy/local/target/build.log");
    }

    /** All that the stack starts. */
    public void whatIsOld() {
        whatIsOldOf(Product.all(home));
    }

    /** What {@code ./vms bench} starts by itself. */
    public void benchmarks() {
        whatIsOldOf(Product.benchmarks(home));
    }

    /** What {@code ./vms chaos} starts by itself, and what it walks on. */
    public void walks() {
        whatIsOldOf(Product.walks(home));
    }

    /** The encoder's folder. */
    public Path encoder() {
        var encoder = Product.encoder(home);
        whatIsOldOf(List.of(encoder));
        return encoder.result();
    }

    private void whatIsOldOf(List<Product> products) {
        var old = products.stream().filter(Product::isOld).toList();
        if (old.isEmpty()) {
            return;
        }
        var modules = old.stream().map(Product::module).collect(Collectors.joining(","));
        terminal.line("building " + modules.replace(",", ", "));
        maven("package", "-DskipTests", "-Dspotless.check.skip", "-pl", modules, "-am");
        old.forEach(Product::built);
    }

    private void maven(String... arguments) {
        try {
            var process = command(List.of(arguments)).redirectErrorStream(true).start();
            follow(process);
            if (process.waitFor() != 0) {
                throw new IllegalStateException("the build failed; %s says:%n%s".formatted(log, reasons()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Builds and tests everything, Maven's words going straight to the reader; returns Maven's exit code. */
    public int verify(List<String> more, Map<String, String> environment) {
        try {
            var builder = command(Stream.concat(Stream.of(THREE_MODULES, "verify"), more.stream())
                            .toList())
                    .inheritIO();
            builder.environment().putAll(environment);
            return builder.start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private ProcessBuilder command(List<String> arguments) {
        var builder =
                new ProcessBuilder("mvn", "-B", "-ntp").directory(home.root().toFile());
        builder.command(
                Stream.concat(builder.command().stream(), arguments.stream()).toList());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder;
    }

    private void follow(Process maven) throws IOException {
        var progress = new MavenProgress();
        try (var output = maven.inputReader();
                var file = Files.newBufferedWriter(log)) {
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                file.write(line);
                file.newLine();
                progress.read(line).ifPresent(step -> terminal.progress(step.number() - 1, step.total(), step.name()));
            }
        }
    }

    private String reasons() {
        return LogFile.tail(log, LINES).stream()
                .filter(line -> line.contains("ERROR"))
                .limit(REASONS)
                .collect(Collectors.joining("\n"));
    }
}
