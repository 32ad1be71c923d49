package dev.ozean.encoding.child;

import dev.ozean.encoding.protocol.ChildEnvironment;
import dev.ozean.encoding.protocol.MessageReader;
import dev.ozean.encoding.protocol.MessageWriter;
import dev.ozean.encoding.protocol.ToChild;
import dev.ozean.encoding.protocol.ToParent;
import io.quarkus.logging.Log;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** One process that encodes one master, and the pipe to it. It is taken to be in the hands of an attacker. */
public final class Child implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Every second heartbeat: a look at the open files of all threads takes some 20 ms of the processor. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(1500);

    private final Process process;
    private final Family family;
    private final Scratch scratch;
    private final int niceness;
    private final Ear ear;
    private final MessageWriter<ToChild> writer;
    private final LastWords lastWords;
    private final long memoryKillsBefore;
    private final CompletableFuture<Long> killed = new CompletableFuture<>();
    private boolean spoke;
    private volatile boolean isOpen;
    private volatile long nextLookNanos = System.nanoTime();

    private Child(Process process, Scratch scratch, int niceness, long memoryKillsBefore) {
        this.process = process;
        this.family = new Family(process);
        this.scratch = scratch;
        this.niceness = niceness;
        this.ear = new Ear(MessageReader.fromChild(new BufferedInputStream(process.getInputStream())));
        this.writer = MessageWriter.toChild(process.getOutputStream());
        this.lastWords = LastWords.of(process.getErrorStream());
        this.memoryKillsBefore = memoryKillsBefore;
    }

    /** @param niceness how much nicer than this process it is once it gives way, 0 to 19 */
    static Child start(List<String> command, Path home, Scratch scratch, int niceness) {
        var builder = new ProcessBuilder(command).directory(home.toFile());
        // No secret of ours is in its sight.
        ChildEnvironment.applyTo(builder);
        try {
            var memoryKills = MemoryKills.soFar();
            return new Child(builder.start(), scratch, niceness, memoryKills);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start the encoder", e);
        }
    }

    /** Waits for its next message; for one thread. Empty when it closed its end, or was killed and still does not. */
    public Optional<ToParent> next() throws IOException {
        var message = ear.next(this::isKilledInVain);
        if (!spoke) {
            spoke = true;
            // By now all are there that make its sandbox; should the outermost die, the others will still be known. It
            // has read nothing yet that could have made it hide: where something is hidden, this system does that.
            isOpen = !nameless(Long.MAX_VALUE).isHidden();
        }
        return message;
    }

    private boolean isKilledInVain() {
        return killed.isDone() && System.nanoTime() - killed.join() > PATIENCE.toNanos();
    }

    public void send(ToChild message) throws IOException {
        writer.send(message);
    }

    /** What it and all that it started have used of the processor so far; those that ended count no more. */
    public Duration cpuTime() {
        return processes()
                .flatMap(part -> part.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    /**
     * Whether it keeps more than so many bytes on the disk: in its folder, handed over and not stored yet, or, which is
     * looked at every two seconds, in files without a name. What it hides may be of any size. For one thread.
     */
    public boolean keepsMoreThan(long bytes) {
        var rest = bytes - scratch.bytes(bytes);
        if (rest < 0) {
            return true;
        }
        if (System.nanoTime() - nextLookNanos < 0) {
            return false;
        }
        nextLookNanos = System.nanoTime() + BETWEEN_LOOKS.toNanos();
        var nameless = nameless(rest);
        return nameless.bytes() > rest || isOpen && nameless.isHidden();
    }

    private Nameless nameless(long enough) {
        return Nameless.of(processes(), scratch.shared(), enough);
    }

    /** From now on it leaves the processor to those that somebody waits for. */
    public void giveWay() {
        Niceness.raise(this::processes, niceness);
    }

    /** The process and all that it started, at once. */
    public void kill() {
        killed.complete(System.nanoTime());
        family.kill();
    }

    /** How it ended, waiting for that a little. */
    public Exit exit() {
        return new Exit(exitCode(), MemoryKills.soFar() > memoryKillsBefore);
    }

    private OptionalInt exitCode() {
        try {
            return process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    ? OptionalInt.of(process.exitValue())
                    : OptionalInt.empty();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return OptionalInt.empty();
        }
    }

    /** The end of what it wrote for logs. */
    public String lastWords() {
        return lastWords.text();
    }

    /** Nothing of it writes any more afterwards. */
    @Override
    public void close() {
        kill();
        ear.close();
        try {
            if (!family.awaitEnd(PATIENCE)) {
                Log.warnf("the encoder lives on, %d s after it was killed", PATIENCE.toSeconds());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** As this system sees them, whatever they see of each other. */
    Stream<ProcessHandle> processes() {
        return family.members();
    }
}
