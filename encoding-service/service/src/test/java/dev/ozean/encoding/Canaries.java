package dev.ozean.encoding;

import dev.ozean.encoding.hostile.Canary;
import dev.ozean.encoding.hostile.Corpus;
import dev.ozean.encoding.hostile.Listener;
import dev.ozean.encoding.hostile.Targets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/** What a child has no business with, all around it: films and words that would be seen in what it makes. */
final class Canaries implements AutoCloseable {
    private final String mark = "ozean-canary-" + UUID.randomUUID();
    private final byte[] film = Corpus.canary();
    private final Listener listener = Listener.start(film);
    private final List<Canary> all;

    /** @param scratch where the runs have their folders */
    Canaries(Path scratch) {
        var words = "1\n00:00:00,000 --> 00:00:02,000\n%s\n".formatted(mark).getBytes(StandardCharsets.UTF_8);
        all = List.of(
                Canary.plant(Path.of(System.getProperty("user.home"), "." + mark + ".avi"), film),
                Canary.plant(Path.of(System.getProperty("java.io.tmpdir"), mark + ".avi"), film),
                Canary.plant(scratch.resolve(mark + ".avi"), film),
                Canary.plant(otherJob(scratch).resolve("v360-1.m4s"), film),
                Canary.plant(Path.of(System.getProperty("user.home"), "." + mark + ".srt"), words));
    }

    private static Path otherJob(Path scratch) {
        try (var instances = Files.list(scratch)) {
            var instance = instances
                    .filter(folder -> Files.exists(folder.resolve("lock")))
                    .findFirst()
                    .orElseThrow();
            return Files.createDirectories(instance.resolve("other.1/shared"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Targets targets() {
        return new Targets(
                listener.address(),
                listener.udp(),
                all.stream().map(Canary::file).toList());
    }

    /** What is in each of those that hold words. */
    String mark() {
        return mark;
    }

    int calls() {
        return listener.calls();
    }

    List<Path> read() {
        return all.stream().filter(Canary::wasRead).map(Canary::file).toList();
    }

    @Override
    public void close() {
        listener.close();
        all.forEach(Canary::close);
    }
}
