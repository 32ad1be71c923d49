package dev.ozean.bench.hostile;

import dev.ozean.bench.house.House;
import dev.ozean.encoding.hostile.ChildWatch;
import dev.ozean.encoding.hostile.Mutant;
import dev.ozean.local.console.Terminal;
import dev.ozean.local.data.Home;
import dev.ozean.local.data.Refused;
import dev.ozean.local.server.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Whether damaged films of all kinds end in clear words or as streams, and do no harm. */
@Command(
        name = "hostile",
        description = "Sends damaged films through an encoding service; ends with 1 if one did harm or did not end.")
public final class HostileBench implements Callable<Integer> {
    private static final int SIDE_BY_SIDE = 3;

    @Option(names = "--help", usageHelp = true, description = "show this help and exit")
    private boolean help;

    @Option(names = "--files", defaultValue = "500", description = "how many (default 500)")
    private int files;

    @Option(names = "--seed", description = "the same damages again; it is printed at the beginning")
    private Optional<Long> seed = Optional.empty();

    private final Report report = new Report(Terminal.standard());

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (files < 1) {
            throw new Refused("--files are 1 or more");
        }
        var home = Home.find();
        var first = seed.orElseGet(System::currentTimeMillis);
        var kept = home.of("deploy/bench/target/hostile-kept");
        Folders.create(kept);
        try (var house = House.start(home, home.of("deploy/bench/target/hostile"), Terminal.standard());
                var watch =
                        new ChildWatch(ProcessHandle.of(house.encoder().pid()).orElseThrow())) {
            var clips = Clips.of(home);
            report.begin(files, clips.size(), first);
            var before = Remains.of(house);
            var ends = run(house, watch, clips, first, kept);
            return report.end(ends, before, Remains.afterRest(house)) ? 0 : 1;
        }
    }

    private List<Trial.End> run(House house, ChildWatch watch, List<Path> clips, long first, Path kept)
            throws IOException, InterruptedException {
        var ends = new ArrayList<Trial.End>();
        var trial = new Trial(house, watch, kept);
        try (var lanes = Executors.newFixedThreadPool(SIDE_BY_SIDE)) {
            var begun = new ArrayList<Future<Trial.End>>();
            for (int i = 0; i < files; i++) {
                var clip = clips.get(i % clips.size());
                var number = first + i;
                begun.add(lanes.submit(() -> trial.run(clip, Mutant.of(Files.readAllBytes(clip), number))));
            }
            for (var end : begun) {
                ends.add(end.get());
                report.progress(ends.getLast(), ends.size(), files);
            }
            return ends;
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a trial failed: " + failed.getCause(), failed);
        }
    }
}
