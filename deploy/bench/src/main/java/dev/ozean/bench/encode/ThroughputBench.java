package dev.ozean.bench.encode;

import dev.ozean.bench.measure.Cost;
import dev.ozean.bench.measure.Meter;
import dev.ozean.bench.store.S3;
import dev.ozean.encoding.standalone.EncoderHome;
import dev.ozean.local.console.Terminal;
import dev.ozean.local.data.Home;
import dev.ozean.local.data.Refused;
import dev.ozean.local.server.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Whether jobs side by side get as much done as jobs in turn. */
@Command(name = "throughput", description = "Encodes the same film several times at once, and as often in turn.")
public final class ThroughputBench implements Callable<Integer> {
    @Option(names = "--help", usageHelp = true, description = "show this help and exit")
    private boolean help;

    @Option(names = "--jobs", defaultValue = "3", description = "how many (default 3, as the service has places)")
    private int jobs;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "the film (default: half a minute of 1080p)")
    private Optional<Path> file = Optional.empty();

    private final Terminal terminal = Terminal.standard();

    @Override
    public Integer call() throws IOException, InterruptedException, ExecutionException {
        if (jobs < 2) {
            throw new Refused("--jobs are at least 2");
        }
        var home = Home.find();
        var film = EncodeBench.film(file, home);
        var folder = home.of("deploy/bench/target/throughput");
        Folders.delete(folder);
        Folders.create(folder);
        try (var s3 = S3.start(home, folder.resolve("store"))) {
            var encoder = EncoderHome.of(home.of("encoding-service/encoder/target/encoder"));
            var ours = new Ours(encoder, s3.master(film), Meter.held());
            var inTurn = run(1, ours, s3, folder);
            say("%d jobs in turn: %.1f s", jobs, Cost.seconds(inTurn));
            var atOnce = run(jobs, ours, s3, folder);
            say("%d jobs at once: %.1f s", jobs, Cost.seconds(atOnce));
            say("throughput at once to in turn: %.3f", Cost.seconds(inTurn) / Cost.seconds(atOnce));
        } finally {
            Folders.delete(folder);
        }
        return 0;
    }

    private Duration run(int places, Ours ours, S3 s3, Path folder)
            throws IOException, InterruptedException, ExecutionException {
        var began = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(places)) {
            var works = new ArrayList<Future<Ours.Run>>();
            for (var job = 0; job < jobs; job++) {
                var name = "%d-places-%d".formatted(places, job);
                var scratch = Files.createDirectories(folder.resolve(name));
                works.add(threads.submit(() -> ours.run(Mode.SAME_WORK, scratch, s3.outputs(name))));
            }
            for (var work : works) {
                work.get();
            }
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private void say(String format, Object... values) {
        terminal.line(String.format(Locale.ROOT, format, values));
    }
}
