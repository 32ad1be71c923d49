package dev.ozean.acceptance.judge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ozean.local.data.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The programs of FFmpeg: one makes the films, the other decodes what came of them. */
final class Ffmpeg {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path programs = Home.find().of("deploy/bench/target/ffmpeg");
    private final Path folder;

    /** Runs in that folder. */
    Ffmpeg(Path folder) {
        this.folder = folder;
    }

    void make(Film film, Path file) {
        var previous = file;
        for (var take : film.takes()) {
            var made = file.resolveSibling("take-" + film.takes().indexOf(take) + "." + film.container());
            var names = Map.of(
                    "{in}", previous.toString(),
                    "{words}", folder.resolve("words.srt").toString(),
                    "{chapters}", folder.resolve("chapters.txt").toString());
            var arguments = Stream.concat(
                    Stream.concat(
                            Stream.of("-y", "-nostdin", "-v", "error"),
                            take.stream().map(word -> names.getOrDefault(word, word))),
                    Stream.of(made.toString()));
            run("ffmpeg", arguments.toList());
            previous = made;
        }
        try {
            Files.move(previous, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Decodes a file or playlist to its end. */
    Decoded decode(String address) {
        var frames = run(
                "ffprobe",
                List.of(
                        "-v",
                        "error",
                        "-show_entries",
                        "frame=media_type,pts_time,duration_time,nb_samples:stream=codec_type,sample_rate",
                        "-of",
                        "json",
                        address));
        return Decoded.of(frames);
    }

    /** Fails if it complains, be it that it goes on. */
    private JsonNode run(String program, List<String> arguments) {
        try {
            var executable = programs.resolve(program).toFile();
            if (!executable.setExecutable(true)) {
                throw new IllegalStateException("there is no " + executable);
            }
            var command = new ArrayList<>(List.of(executable.toString()));
            command.addAll(arguments);
            var complaints = folder.resolve(program + ".log");
            var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectError(complaints.toFile());
            builder.environment().put("LD_LIBRARY_PATH", programs.toString());
            builder.environment().put("DYLD_LIBRARY_PATH", programs.toString());
            var process = builder.start();
            var said = JSON.readTree(process.getInputStream());
            if (process.waitFor() != 0 || Files.size(complaints) > 0) {
                throw new AssertionError("%s: %s".formatted(command, Files.readString(complaints)));
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
