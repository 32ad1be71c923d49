package dev.ozean.bench.encode;

import dev.ozean.bench.ffmpeg.Ffmpeg;
import dev.ozean.bench.ffmpeg.Ladder;
import dev.ozean.bench.ffmpeg.Limit;
import dev.ozean.bench.ffmpeg.Ssim;
import dev.ozean.bench.measure.Cost;
import dev.ozean.bench.measure.Meter;
import dev.ozean.bench.store.S3;
import dev.ozean.bench.store.S3Store;
import dev.ozean.encoding.standalone.EncoderHome;
import dev.ozean.encoding.standalone.Made;
import dev.ozean.encoding.standalone.Source;
import dev.ozean.local.data.Home;
import dev.ozean.local.server.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;

/** Each takes its turn with the same film, so that whatever else the machine does falls upon all of them. */
final class Match {
    private static final int WARM_UPS = 3;

    private final Path folder;
    private final Path master;
    private final S3 s3;
    private final Ffmpeg ffmpeg;
    private final EncoderHome encoder;
    private final Source source;
    private final Report report;
    private final boolean quick;

    Match(Home home, Path folder, Path master, S3 s3, Report report, boolean quick) throws IOException {
        this.folder = folder;
        this.master = master;
        this.s3 = s3;
        this.report = report;
        this.quick = quick;
        this.ffmpeg = Ffmpeg.of(home, folder.resolve("ffmpeg.log"));
        this.encoder = EncoderHome.of(home.of("encoding-service/encoder/target/encoder"));
        this.source = s3.master(master);
        warmUp(s3.master(home.of("encoding-service/encoder/src/main/rehearsal/film.mp4")));
    }

    /** Service and store run long before a job comes: what they load once is no part of what a job takes. */
    private void warmUp(Source brief) throws IOException {
        for (int time = 0; time < WARM_UPS; time++) {
            ours(brief, Mode.SAME_WORK, s3.outputs("brief" + time));
        }
    }

    void play(int pairs) throws IOException {
        report.begin(master, pairs);
        // Whoever comes first pays for the memory that the machine itself has yet to be given.
        ours(source, Mode.SAME_WORK, s3.outputs("first"));
        var rounds = new ArrayList<Round>();
        Made made;
        S3Store store;
        do {
            store = s3.outputs("same" + rounds.size());
            var same = ours(source, Mode.SAME_WORK, store);
            made = same.made();
            rounds.add(new Round(
                    same.cost(),
                    quick ? Optional.empty() : Optional.of(defaults(rounds.size())),
                    ffmpeg.run(ladder("cascade", made).cascade()),
                    ffmpeg.run(ladder("split", made).split()),
                    quick ? Optional.empty() : Optional.of(inTurn(ladder("turn", made)))));
            report.round(rounds.size(), rounds.getLast());
        } while (rounds.size() < pairs);
        report.ratios(rounds);
        if (!quick) {
            quality(made, store, ladder(rounds.getLast().faster(), made));
            report.limit(limit(made), rounds);
        }
    }

    private Ours.Run ours(Source film, Mode mode, S3Store store) throws IOException {
        return new Ours(encoder, film, Meter.held()).run(mode, fresh("scratch"), store);
    }

    private Cost defaults(int round) throws IOException {
        return ours(source, Mode.DEFAULTS, s3.outputs("defaults" + round)).cost();
    }

    private Cost limit(Made made) {
        return new Limit(ffmpeg, master, folder, Mode.SAME_WORK.settings()).of(made.video(), made.duration());
    }

    private Cost inTurn(Ladder ladder) {
        return ladder.each().stream().map(ffmpeg::run).reduce(Cost::then).orElseThrow();
    }

    private Ladder ladder(String kind, Made made) throws IOException {
        return new Ladder(
                master,
                Files.createDirectories(folder.resolve(kind)),
                made.video(),
                Mode.SAME_WORK.settings(),
                made.audio().isPresent());
    }

    private void quality(Made made, S3Store store, Ladder theirs) throws IOException {
        var ssim = new Ssim(ffmpeg, master);
        for (var rendition : made.video()) {
            var joined = joined(made, rendition.name(), store);
            var file = theirs.file(rendition.name());
            report.quality(
                    rendition,
                    new Report.Picture(bitrate(joined, made), ssim.of(joined, rendition)),
                    new Report.Picture(bitrate(file, made), ssim.of(file, rendition)));
        }
    }

    private Path joined(Made made, String rendition, S3Store store) throws IOException {
        var whole = folder.resolve(rendition + ".mp4");
        try (var output = Files.newOutputStream(whole)) {
            output.write(store.read(rendition + "/init.mp4"));
            for (var segment : made.segments().get(rendition)) {
                output.write(store.read(segment.key()));
            }
        }
        return whole;
    }

    private static double bitrate(Path file, Made made) throws IOException {
        return Files.size(file) * 8 / Cost.seconds(made.duration());
    }

    private Path fresh(String name) throws IOException {
        Folders.delete(folder.resolve(name));
        return Files.createDirectories(folder.resolve(name));
    }
}
