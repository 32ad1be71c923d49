package dev.ozean.chaos.house;

import dev.ozean.local.data.Home;
import dev.ozean.local.server.Commands;
import dev.ozean.local.server.Folders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Three seconds of a test picture with a tone, made by FFmpeg once a checkout. */
public final class ShortFilm {
    /** At 25 a second. */
    public static final int PICTURES = 75;

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String ARGUMENTS = "-y -nostdin -v error -filter_complex"
            + " testsrc2=size=640x360:rate=25:duration=3,format=yuv420p[v];"
            + "sine=frequency=440:duration=3,aformat=channel_layouts=stereo[a]"
            + " -map [v] -map [a] -c:v libx264 -preset ultrafast -g 50 -sc_threshold 0 -c:a aac";

    private ShortFilm() {}

    /** The file. */
    public static Path of(Home home) {
        var folder = home.of("deploy/acceptance/target/walk");
        var film = folder.resolve("film.mp4");
        if (!Files.exists(film)) {
            Folders.create(folder);
            Commands.run(Ffmpeg.command(home, "ffmpeg", ARGUMENTS, film), folder, folder.resolve("film.log"), PATIENCE);
        }
        return film;
    }
}
