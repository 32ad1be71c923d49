package dev.ozean.bench.ffmpeg;

import dev.ozean.bench.measure.Cost;
import dev.ozean.encoding.protocol.JobSettings;
import dev.ozean.encoding.protocol.VideoRendition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What cannot be undercut with these settings: the time that x264 alone takes for pictures that are scaled already. They are
 * made and encoded a few seconds at a time, because raw pictures are large.
 */
public final class Limit {
    private static final Cost NOTHING = new Cost(Duration.ZERO, Duration.ZERO, 0);
    private static final Duration PIECE = Duration.ofSeconds(10);

    private final Ffmpeg ffmpeg;
    private final Path master;
    private final Path folder;
    private final JobSettings settings;

    public Limit(Ffmpeg ffmpeg, Path master, Path folder, JobSettings settings) {
        this.ffmpeg = ffmpeg;
        this.master = master;
        this.folder = folder;
        this.settings = settings;
    }

    /** For all renditions of a film of that length, one after another. */
    public Cost of(List<VideoRendition> renditions, Duration length) {
        var sum = NOTHING;
        for (var from = Duration.ZERO; from.compareTo(length) < 0; from = from.plus(PIECE)) {
            for (var rendition : renditions) {
                sum = sum.then(piece(new Rung(rendition, settings), from));
            }
        }
        return sum;
    }

    private Cost piece(Rung rung, Duration from) {
        var raw = folder.resolve("raw.yuv");
        var size = "%dx%d".formatted(rung.rendition().width(), rung.rendition().height());
        var rate = "%d/%d"
                .formatted(
                        rung.rendition().frameRate().numerator(),
                        rung.rendition().frameRate().denominator());
        try {
            ffmpeg.run(List.of(
                    "error",
                    "-ss",
                    seconds(from),
                    "-t",
                    seconds(PIECE),
                    "-i",
                    master.toString(),
                    "-map",
                    "0:v:0",
                    "-vf",
                    rung.scale(),
                    "-f",
                    "rawvideo",
                    raw.toString()));
            if (Files.size(raw) == 0) {
                return NOTHING;
            }
            var encode = new ArrayList<>(List.of(
                    "error", "-f", "rawvideo", "-pix_fmt", "yuv420p", "-s", size, "-r", rate, "-i", raw.toString()));
            encode.addAll(rung.encoder());
            encode.addAll(List.of("-f", "null", "-"));
            return ffmpeg.run(encode);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(raw);
        }
    }

    private static String seconds(Duration time) {
        return Long.toString(time.toSeconds());
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
