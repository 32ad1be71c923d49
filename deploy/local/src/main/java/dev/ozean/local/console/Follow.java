package dev.ozean.local.console;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Reads on where files end now, also after they were cut by rotation. */
public final class Follow {
    private static final long LOOK_MILLIS = 300;

    private final Map<Path, Long> positions = new HashMap<>();
    private final BiConsumer<Path, String> lines;

    public Follow(List<Path> files, BiConsumer<Path, String> lines) throws IOException {
        this.lines = lines;
        for (var file : files) {
            positions.put(file, Files.size(file));
        }
    }

    public void forever() throws IOException, InterruptedException {
        while (true) {
            more();
            Thread.sleep(LOOK_MILLIS);
        }
    }

    /** Hands over the whole lines that came since the last look. */
    void more() throws IOException {
        for (var entry : positions.entrySet()) {
            entry.setValue(read(entry.getKey(), entry.getValue()));
        }
    }

    private long read(Path file, long position) throws IOException {
        try (var reader = new RandomAccessFile(file.toFile(), "r")) {
            var from = reader.length() < position ? 0 : position;
            reader.seek(from);
            var bytes = new byte[(int) (reader.length() - from)];
            reader.readFully(bytes);
            var text = new String(bytes, StandardCharsets.ISO_8859_1);
            var whole = text.substring(0, text.lastIndexOf('\n') + 1);
            new String(whole.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)
                    .lines()
                    .forEach(line -> lines.accept(file, line));
            return from + whole.length();
        }
    }
}
