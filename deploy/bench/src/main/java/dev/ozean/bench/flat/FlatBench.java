package dev.ozean.bench.flat;

import dev.ozean.bench.film.Films;
import dev.ozean.bench.film.Source;
import dev.ozean.bench.house.House;
import dev.ozean.local.console.Terminal;
import dev.ozean.local.data.Home;
import dev.ozean.local.data.Refused;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Whether a service that runs for long stays as it is. */
@Command(
        name = "flat",
        description = "Runs many short jobs in one encoding service; ends with 1 if anything grows or is left over.")
public final class FlatBench implements Callable<Integer> {
    /** So many jobs are enough for a service to be warm, and lie between two looks at it. */
    private static final int ROUND = 10;

    private static final int LEAST_ROUNDS = 3;
    private static final int SECONDS = 2;

    /** Small: what is looked at is the service, which has as much to do for each segment of a large picture. */
    private static final int HEIGHT = 480;

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @Option(names = "--help", usageHelp = true, description = "show this help and exit")
    private boolean help;

    @Option(names = "--jobs", defaultValue = "100", description = "how many, in tens (default 100)")
    private int jobs;

    private final Report report = new Report(Terminal.standard());

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (jobs < LEAST_ROUNDS * ROUND || jobs % ROUND != 0) {
            throw new Refused("--jobs are tens, at least %d".formatted(LEAST_ROUNDS * ROUND));
        }
        var home = Home.find();
        try (var house = House.start(home, home.of("deploy/bench/target/flat"), Terminal.standard())) {
            return report.end(run(house, Films.of(home))) ? 0 : 1;
        }
    }

    private List<Vitals> run(House house, Films films) throws IOException, InterruptedException {
        var clips = List.of(films.clip(Source.H264, SECONDS, HEIGHT), films.clip(Source.HEVC, SECONDS, HEIGHT));
        var doctor = new Doctor(house);
        var samples = new ArrayList<Vitals>();
        report.begin(jobs, SECONDS, HEIGHT);
        for (var done = 0; done < jobs; done += ROUND) {
            round(house, clips, done);
            samples.add(doctor.examine(done + ROUND));
            report.line(samples.getLast());
        }
        return samples;
    }

    /** One that is copied and one that is not, by turns. */
    private static void round(House house, List<Path> clips, int done) {
        for (var job = 0; job < ROUND; job++) {
            house.upload(clips.get(job % clips.size())).arrived();
        }
        house.jobs().awaitCompleted(done + ROUND, PATIENCE);
    }
}
