package dev.ozean.local.stack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ozean.local.data.DataFolder;
import dev.ozean.local.data.Private;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/** What the launcher last said about its stack; others read it from the data folder. */
public record StackState(Phase phase, String reason, String address, int total, List<ProgramState> programs) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Of the whole. */
    public enum Phase {
        STARTING,
        HEALTHY,
        FAILED
    }

    /** Of one program; {@code pid} is 0 while it has no process, {@code since} in milliseconds since 1970. */
    public record ProgramState(String name, String phase, long pid, int restarts, long since) {}

    public static Optional<StackState> read(DataFolder data) {
        var file = data.run().resolve("state.json");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(file.toFile(), StackState.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(DataFolder data) {
        try {
            Private.write(data.run().resolve("state.json"), JSON.writeValueAsString(this));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void delete(DataFolder data) {
        try {
            Files.deleteIfExists(data.run().resolve("state.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names of the programs that are ready. */
    public List<String> ready() {
        return programs.stream()
                .filter(program -> program.phase().equals("READY"))
                .map(ProgramState::name)
                .toList();
    }
}
