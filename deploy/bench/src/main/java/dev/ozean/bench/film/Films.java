package dev.ozean.bench.film;

import dev.ozean.bench.ffmpeg.Ffmpeg;
import dev.ozean.local.data.Home;
import dev.ozean.local.demo.Clip;
import dev.ozean.local.server.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** Films of any length: a few seconds are encoded once and kept, and for a long film repeated as they are. */
public final class Films {
    private static final int LOOPED_SECONDS = 10;
    private static final int HEIGHT = 1080;

    private final Ffmpeg ffmpeg;
    private final Path original;
    private final Path folder;

    private Films(Ffmpeg ffmpeg, Path original, Path folder) {
        this.ffmpeg = ffmpeg;
        this.original = original;
        this.folder = folder;
    }

    public static Films of(Home home) {
        var folder = home.of("deploy/bench/target/films");
        Folders.create(folder);
        return new Films(Ffmpeg.of(home, folder.resolve("ffmpeg.log")), Clip.fetch(home), folder);
    }

    /** A new file in 1080p, which is the caller's to delete. */
    public Path make(Source source, int minutes) throws IOException {
        var film = folder.resolve("%s-%dmin.%s".formatted(source, minutes, source.container()));
        var arguments = new ArrayList<>(List.of(
                "error",
                "-stream_loop",
                "-1",
                "-i",
                clip(source, LOOPED_SECONDS, HEIGHT).toString(),
                "-t",
                Integer.toString(minutes * 60),
                "-c",
                "copy"));
        arguments.addAll(source.muxing());
        arguments.add(film.toString());
        ffmpeg.run(arguments);
        return film;
    }

    /** A file that stays where it is for the next time, of that length in seconds and with so many lines. */
    public Path clip(Source source, int seconds, int height) throws IOException {
        var clip = folder.resolve("%s-%ds-%dp.%s".formatted(source, seconds, height, source.container()));
        if (!Files.exists(clip)) {
            // Under its name only when it is whole.
            var begun = folder.resolve("begun." + source.container());
            var arguments =
                    new ArrayList<>(List.of("error", "-t", Integer.toString(seconds), "-i", original.toString()));
            arguments.addAll(List.of("-vf", "scale=-2:" + height));
            arguments.addAll(source.encoding());
            arguments.addAll(source.muxing());
            arguments.add(begun.toString());
            ffmpeg.run(arguments);
            Files.move(begun, clip, StandardCopyOption.ATOMIC_MOVE);
        }
        return clip;
    }
}
