package dev.ozean.chaos.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ozean.chaos.house.Ffmpeg;
import dev.ozean.local.data.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Plays streams to their end: whatever a playlist names is there, and a decoder finds every picture of the film. */
final class Films {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PROBE =
            "-v error -count_frames -show_entries stream=codec_type,nb_read_frames -of json";
    private static final Pattern URI = Pattern.compile("URI=\"([^\"]+)\"");

    private final Home home = Home.find();
    private final Path bucket;
    private final int pictures;
    private final Set<String> played = new HashSet<>();

    /** @param pictures of the film that was uploaded */
    Films(Path bucket, int pictures) {
        this.bucket = bucket;
        this.pictures = pictures;
    }

    /** Whether all of its files are there is looked at each time; it is played until it was right once, which takes long. */
    Stream<Violation> look(Folder folder) {
        var master = bucket.resolve(folder.prefix()).resolve("master.m3u8");
        var fault = missing(master).or(() -> played.contains(folder.prefix()) ? Optional.empty() : decoded(master));
        if (fault.isEmpty()) {
            played.add(folder.prefix());
        }
        return fault.map(sentence -> new Violation("folder " + folder.prefix(), sentence)).stream();
    }

    int played() {
        return played.size();
    }

    private static Optional<String> missing(Path playlist) {
        if (!Files.exists(playlist)) {
            return Optional.of("lacks " + playlist.getFileName());
        }
        return named(playlist).stream()
                .map(playlist::resolveSibling)
                .flatMap(file -> file.toString().endsWith(".m3u8")
                        ? missing(file).stream()
                        : Stream.of(file).filter(one -> isEmpty(one)).map(one -> "lacks " + one.getFileName()))
                .findFirst();
    }

    private static boolean isEmpty(Path file) {
        return file.toFile().length() == 0;
    }

    private static List<String> named(Path playlist) {
        try {
            return Files.readAllLines(playlist).stream()
                    .flatMap(line -> line.startsWith("#")
                            ? URI.matcher(line).results().map(found -> found.group(1))
                            : Stream.of(line))
                    .filter(name -> !name.isBlank())
                    .distinct()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<String> decoded(Path master) {
        try {
            var complaints = Files.createTempFile("ozean-walk", ".log");
            try {
                var said = probe(master, complaints);
                var complained = Files.readString(complaints).strip();
                return complained.isEmpty() ? counted(said) : Optional.of("cannot be decoded: " + complained);
            } finally {
                Files.delete(complaints);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode probe(Path master, Path complaints) throws IOException {
        var command = Ffmpeg.command(home, "ffprobe", PROBE, master);
        var process =
                new ProcessBuilder(command).redirectError(complaints.toFile()).start();
        try {
            var said = JSON.readTree(process.getInputStream());
            process.waitFor();
            return said;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private Optional<String> counted(JsonNode said) {
        var counts = StreamSupport.stream(said.path("streams").spliterator(), false)
                .filter(stream -> stream.path("codec_type").asText().equals("video"))
                .map(stream -> stream.path("nb_read_frames").asInt())
                .toList();
        return counts.isEmpty() || counts.stream().anyMatch(count -> count != pictures)
                ? Optional.of("has %s pictures in its renditions instead of %d in each".formatted(counts, pictures))
                : Optional.empty();
    }
}
