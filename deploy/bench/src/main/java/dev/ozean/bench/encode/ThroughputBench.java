package dev.ozean.bench.encode;

import dev.ozean.bench.measure.Cost;
import dev.ozean.bench.measure.Meter;
import dev.ozean.bench.measure.Processor;
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
import java.util.List;
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
    private static final double BAR = 0.95;

    @Option(names = "--help", usageHelp = true, description = "show this help and exit")
    private boolean help;

    @Option(names = "--jobs", defaultValue = "3", description = "how many (default 3, as the service has places)")
    private int jobs;

    @Option(names = "--pairs", defaultValue = "3", description = "how often each takes its turn (default 3)")
    private int pairs;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "the film (default: half a minute of 1080p)")
    private Optional<Path> file = Optional.empty();

    private final Terminal terminal = Terminal.standard();

    @Override
    public Integer call() throws IOException, InterruptedException, ExecutionException {
        if (jobs < 2) {
            throw new Refused("--jobs are at least 2");
        }
        if (pairs < 1) {
            throw new Refused("--pairs is at least 1");
        }
        var home = Home.find();
        var film = EncodeBench.film(file, home);
        var folder = home.of("deploy/bench/target/throughput");
        Folders.delete(folder);
        Folders.create(folder);
        try (var s3 = S3.start(home, folder.resolve("store"))) {
            var encoder = EncoderHome.of(home.of("encoding-service/encoder/target/encoder"));
            compare(new Ours(encoder, s3.master(film), Meter.held()), s3, folder.resolve("scratch"));
        } finally {
            Folders.delete(folder);
        }
        return 0;
    }

    /** Who begins changes, so that a machine that slows down falls upon both. */
    private void compare(Ours ours, S3 s3, Path scratch) throws IOException, InterruptedException, ExecutionException {
        say("%-8s %16s %16s %16s %16s %12s", "", "in turn, wall s", "CPU s", "at once, wall s", "CPU s", "throughput");
        var ratios = new ArrayList<Cost.Ratio>();
        for (var pair = 1; pair <= pairs; pair++) {
            var turnsFirst = pair % 2 == 1;
            var places = turnsFirst ? List.of(1, jobs) : List.of(jobs, 1);
            var first = run(places.getFirst(), ours, s3, scratch);
            var second = run(places.getLast(), ours, s3, scratch);
            var inTurn = turnsFirst ? first : second;
            var atOnce = turnsFirst ? second : first;
            ratios.add(inTurn.to(atOnce));
            say(
                    "pair %-3d %16.1f %16.1f %16.1f %16.1f %12.3f",
                    pair,
                    Cost.seconds(inTurn.wall()),
                    Cost.seconds(inTurn.processor()),
                    Cost.seconds(atOnce.wall()),
                    Cost.seconds(atOnce.processor()),
                    ratios.getLast().wall());
        }
        var throughput = Cost.Ratio.median(ratios).wall();
        say(
                "throughput of %d at once to %d in turn, median: %.3f (bar %.2f%s)",
                jobs, jobs, throughput, BAR, throughput < BAR ? ", missed" : "");
    }

    /** All jobs in so many places; memory is not looked at. */
    private Cost run(int places, Ours ours, S3 s3, Path scratch)
            throws IOException, InterruptedException, ExecutionException {
        Folders.delete(scratch);
        var before = processor();
        var began = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(places)) {
            var works = new ArrayList<Future<Ours.Run>>();
            for (var job = 0; job < jobs; job++) {
                var name = "job" + job;
                var folder = Files.createDirectories(scratch.resolve(name));
                works.add(threads.submit(() -> ours.run(Mode.SAME_WORK, folder, s3.outputs(name))));
            }
            for (var work : works) {
                work.get();
            }
        }
        return new Cost(Duration.ofNanos(System.nanoTime() - began), processor().minus(before), 1);
    }

    private static Duration processor() {
        return Processor.SELF.time().plus(Processor.CHILDREN.time());
    }

    private void say(String format, Object... values) {
        terminal.line(String.format(Locale.ROOT, format, values));
    }
}
