package dev.ozean.bench.playable;

import dev.ozean.bench.ffmpeg.Ffmpeg;
import dev.ozean.local.server.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Films of any length: a few seconds are encoded once, and then repeated as they are. */
final class Films {
    private static final int SECONDS = 10;

    private final Ffmpeg ffmpeg;
    private final Path original;
    private final Path folder;

    Films(Ffmpeg ffmpeg, Path original, Path folder) {
        this.ffmpeg = ffmpeg;
        this.original = original;
        this.folder = folder;
    }

    /** A new file, which is the caller's to delete. */
    Path make(Source source, int minutes) throws IOException {
        var film = folder.resolve("%s-%dmin.mp4".formatted(source, minutes));
        ffmpeg.run(List.of(
                "error",
                "-stream_loop",
                "-1",
                "-i",
                clip(source).toString(),
                "-t",
                Integer.toString(minutes * 60),
                "-c",
                "copy",
                "-movflags",
                "+faststart",
                film.toString()));
        return film;
    }

    private Path clip(Source source) {
        Folders.create(folder);
        var clip = folder.resolve(source + ".mp4");
        if (!Files.exists(clip)) {
            var arguments =
                    new ArrayList<>(List.of("error", "-t", Integer.toString(SECONDS), "-i", original.toString()));
            arguments.addAll(source.encoder());
            arguments.addAll(List.of("-c:a", "aac", "-b:a", "128k", "-ac", "2", clip.toString()));
            ffmpeg.run(arguments);
        }
        return clip;
    }
}
