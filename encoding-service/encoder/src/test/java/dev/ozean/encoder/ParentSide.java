package dev.ozean.encoder;

import dev.ozean.encoding.protocol.JobLimits;
import dev.ozean.encoding.protocol.JobSettings;
import dev.ozean.encoding.protocol.MediaFile;
import dev.ozean.encoding.protocol.MessageReader;
import dev.ozean.encoding.protocol.MessageWriter;
import dev.ozean.encoding.protocol.ToChild;
import dev.ozean.encoding.protocol.ToParent;
import dev.ozean.encoding.protocol.Work;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The parent's side of the talk, with a real child process; moves each file out of scratch as the service does. */
final class ParentSide implements AutoCloseable {
    private final Optional<Process> process;
    private final OutputStream input;
    private final MessageWriter<ToChild> writer;
    private final MessageReader<ToParent> reader;
    private final Path scratch;
    private final Path store;
    private final List<ToParent> heard = new ArrayList<>();
    private final Map<String, Path> stored = new HashMap<>();
    private final Deque<String> unacknowledged = new ArrayDeque<>();
    private boolean forgets;
    private boolean hesitates;

    private ParentSide(Optional<Process> process, OutputStream input, InputStream output, Path folder)
            throws IOException {
        this.process = process;
        this.input = input;
        this.writer = MessageWriter.toChild(input);
        this.reader = MessageReader.fromChild(new BufferedInputStream(output));
        this.scratch = folder.resolve("scratch");
        this.store = Files.createDirectories(folder.resolve("store"));
    }

    /** A child as threads of this process. */
    static ParentSide inProcess(Path folder) throws IOException {
        var child = new InProcessChild(Files.createDirectories(folder.resolve("scratch")));
        return new ParentSide(Optional.empty(), child.input(), child.output(), folder);
    }

    /** A child outside of any sandbox, with the flags it is delivered with. */
    static ParentSide start(Path folder) throws IOException {
        var home = Path.of(System.getProperty("encoder.home"));
        return start(folder, childCommand(home), home);
    }

    /** The flags it is delivered with, and the classes of this build. */
    static List<String> childCommand(Path home) throws IOException {
        var flags = Files.readAllLines(home.resolve("jvm.args")).stream()
                .filter(line -> line.startsWith("-") && !line.startsWith("-cp"))
                // It would bring the classes of the last packaging.
                .filter(line -> !line.startsWith("-XX:AOTCache"));
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classes = Stream.of("-cp", System.getProperty("java.class.path"), "dev.ozean.encoder.Main");
        return Stream.of(Stream.of(java), flags, classes)
                .flatMap(words -> words)
                .toList();
    }

    /** The command gets the scratch folder as its last word. */
    static ParentSide start(Path folder, List<String> command, Path directory) throws IOException {
        var scratch = Files.createDirectories(folder.resolve("scratch"));
        var whole =
                Stream.concat(command.stream(), Stream.of(scratch.toString())).toList();
        var builder =
                new ProcessBuilder(whole).directory(directory.toFile()).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().clear();
        var process = builder.start();
        return new ParentSide(Optional.of(process), process.getOutputStream(), process.getInputStream(), folder);
    }

    /** The whole talk about one master with the usual settings. */
    static Outcome encode(Path folder, Path master) throws IOException {
        return encode(folder, master, JobLimits.DEFAULT);
    }

    static Outcome encode(Path folder, Path master, JobLimits limits) throws IOException {
        try (var parent = start(folder)) {
            return parent.finish(master, Settings.QUICK, limits);
        }
    }

    static Outcome encode(Path folder, Path master, JobSettings settings) throws IOException {
        return encode(folder, master, Work.WHOLE, settings);
    }

    static Outcome encode(Path folder, Path master, Work work, JobSettings settings) throws IOException {
        try (var parent = start(folder)) {
            return parent.finish(master, work, settings, JobLimits.DEFAULT);
        }
    }

    void send(ToChild message) throws IOException {
        writer.send(message);
    }

    /** A child that said all and ended hears no answer any more; what it said and how it ended tells the outcome. */
    private void tell(ToChild message) {
        try {
            send(message);
        } catch (IOException _) {
            // It is gone.
        }
    }

    Outcome finish(Path master, JobSettings settings, JobLimits limits) throws IOException {
        return finish(master, Work.WHOLE, settings, limits);
    }

    Outcome finish(Path master, Work work, JobSettings settings, JobLimits limits) throws IOException {
        send(new ToChild.Job(Files.size(master), work, settings, limits));
        talk(master, _ -> false);
        return outcome();
    }

    /** Serves the child until {@code enough} holds for a message or it is silent for ever. */
    void talk(Path master, Predicate<ToParent> enough) throws IOException {
        try (var channel = FileChannel.open(master)) {
            for (var next = reader.next(); next.isPresent(); next = reader.next()) {
                var message = next.get();
                heard.add(message);
                if (enough.test(message)) {
                    return;
                }
                switch (message) {
                    case ToParent.Read(var request, var offset, var length) -> {
                        var data = ByteBuffer.allocate(length);
                        var count = channel.read(data, offset);
                        tell(new ToChild.Bytes(request, Arrays.copyOf(data.array(), Math.max(0, count))));
                    }
                    case ToParent.ReadBack(var request, var file, var offset, var length) ->
                        tell(new ToChild.Bytes(request, stored(file, offset, length)));
                    case MediaFile file -> {
                        store(file);
                        unacknowledged.add(file.file());
                    }
                    default -> {}
                }
                if (!hesitates || message instanceof ToParent.Progress) {
                    acknowledge();
                }
            }
        }
    }

    /** Answers reads but takes no file, until the child has reported {@code reports} times that it goes no further. */
    void starve(Path master, int reports) throws IOException {
        var idle = 0;
        var before = -1L;
        while (idle < reports) {
            var waiting = waitingBytes();
            talk(master, message -> message instanceof ToParent.Progress || message instanceof MediaFile);
            idle = heard.getLast() instanceof ToParent.Progress && waiting == before && waiting > 0 ? idle + 1 : 0;
            before = waiting;
        }
    }

    /** Bytes in scratch. */
    long waitingBytes() throws IOException {
        try (var files = Files.list(scratch)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private byte[] stored(String file, long offset, int length) throws IOException {
        if (forgets) {
            return new byte[0];
        }
        try (var channel = FileChannel.open(stored.get(file))) {
            var data = ByteBuffer.allocate(length);
            var count = channel.read(data, offset);
            return Arrays.copyOf(data.array(), Math.max(0, count));
        }
    }

    /** Loses what it stored. */
    ParentSide forgetful() {
        forgets = true;
        return this;
    }

    /** Takes its time: tells what it stored when the child next reports. */
    ParentSide hesitating() {
        hesitates = true;
        return this;
    }

    /** Files that the child does not know to be stored. */
    List<String> unacknowledged() {
        return List.copyOf(unacknowledged);
    }

    private void acknowledge() throws IOException {
        while (!unacknowledged.isEmpty()) {
            send(new ToChild.Stored(unacknowledged.remove()));
        }
    }

    private void store(MediaFile file) throws IOException {
        var target = store.resolve(file.key());
        Files.createDirectories(target.getParent());
        Files.move(scratch.resolve(file.file()), target);
        stored.put(file.file(), target);
        if (Files.size(target) != file.bytes()) {
            throw new IllegalStateException(file + " has " + Files.size(target));
        }
    }

    Outcome outcome() {
        try {
            return new Outcome(
                    List.copyOf(heard),
                    store,
                    process.isPresent() ? process.get().waitFor() : 0);
        } catch (InterruptedException unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    Process process() {
        return process.orElseThrow();
    }

    @Override
    public void close() throws IOException {
        process.ifPresent(Process::destroyForcibly);
        input.close();
    }
}
