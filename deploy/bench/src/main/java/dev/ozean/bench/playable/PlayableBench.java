package dev.ozean.bench.playable;

import dev.ozean.bench.film.Films;
import dev.ozean.bench.film.Source;
import dev.ozean.bench.house.House;
import dev.ozean.local.console.Terminal;
import dev.ozean.local.data.Home;
import dev.ozean.local.data.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How long a person waits from the end of an upload to the first picture, in a browser before the whole of Ozean. */
@Command(
        name = "playable",
        description = "Measures the time from the end of an upload to the first picture in Chromium.")
public final class PlayableBench implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final int LADDERS = 3;
    private static final int LADDER_MINUTES = 60;

    @Option(names = "--help", usageHelp = true, description = "show this help and exit")
    private boolean help;

    @Option(names = "--minutes", split = ",", defaultValue = "1,10,60", description = "lengths (default 1,10,60)")
    private List<Integer> minutes;

    @Option(
            names = "--sources",
            split = ",",
            defaultValue = "H264,HEVC,VP9",
            description = "kinds (default H264,HEVC,VP9)")
    private List<Source> sources;

    @Option(
            names = "--busy",
            description = "while three films of an hour are encoded; of each kind the longest film that has a bar")
    private boolean busy;

    private final Report report = new Report(Terminal.standard());

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (minutes.stream().anyMatch(length -> length < 1)) {
            throw new Refused("--minutes are at least 1");
        }
        var home = Home.find();
        try (var house = House.start(home, home.of("deploy/bench/target/playable"), Terminal.standard());
                var viewer = Viewer.signedIn(house.address())) {
            measure(house, viewer, Films.of(home));
        }
        return 0;
    }

    private void measure(House house, Viewer viewer, Films films) throws IOException {
        if (busy) {
            measureBusy(house, viewer, films);
            return;
        }
        report.begin();
        for (var source : sources) {
            for (var length : minutes) {
                measure(house, viewer, films, source, length, Bar.of(source));
            }
        }
    }

    private void measureBusy(House house, Viewer viewer, Films films) throws IOException {
        var ladders = occupy(house, films);
        report.begin();
        for (var source : sources) {
            var bar = Bar.of(source).twice();
            measure(house, viewer, films, source, bar.minutes(), bar);
            if (!ladders.stream().allMatch(house.jobs()::isProcessing)) {
                throw new IllegalStateException("the ladders ended too early for this to count");
            }
        }
    }

    /** Fills all places for ladders, with films of which every rung is encoded. */
    private List<String> occupy(House house, Films films) throws IOException {
        report.say("uploading %d films of %d minutes".formatted(LADDERS, LADDER_MINUTES));
        var film = films.make(Source.HEVC, LADDER_MINUTES);
        var videos = new ArrayList<String>();
        for (var ladder = 0; ladder < LADDERS; ladder++) {
            var upload = house.upload(film);
            upload.arrived();
            house.jobs().awaitPlayable(upload.video(), PATIENCE);
            videos.add(upload.video());
        }
        Files.delete(film);
        return videos;
    }

    private void measure(House house, Viewer viewer, Films films, Source source, int length, Bar bar)
            throws IOException {
        var film = films.make(source, length);
        var upload = house.upload(film);
        viewer.open(upload.video());
        var arrived = upload.arrived();
        var shown = viewer.firstFrame(PATIENCE);
        var jobs = house.jobs();
        var wait = Wait.of(arrived, shown, jobs.timeToPlayable(upload.video()));
        report.line(source, length, wait, bar.upTo(length));
        // It plays: the rest of the work would only be in the way of the next.
        jobs.cancel(upload.video());
        Files.delete(film);
    }
}
