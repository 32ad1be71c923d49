package dev.ozean.chaos.house;

import dev.ozean.local.data.Home;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** FFmpeg's programs, of the very libraries that the encoder uses. */
public final class Ffmpeg {
    private Ffmpeg() {}

    /**
     * The whole command; the libraries lie beside the program.
     *
     * @param arguments between blanks, before the file
     */
    public static List<String> command(Home home, String name, String arguments, Path file) {
        var folder = home.of("deploy/bench/target/ffmpeg");
        var program = folder.resolve(name);
        if (!program.toFile().setExecutable(true)) {
            throw new IllegalStateException("there is no " + program);
        }
        return Stream.of(
                        Stream.of("env", "LD_LIBRARY_PATH=" + folder, program.toString()),
                        Stream.of(arguments.split(" ")),
                        Stream.of(file.toString()))
                .flatMap(words -> words)
                .toList();
    }
}
