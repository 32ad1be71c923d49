package dev.ozean.encoding.standalone;

import dev.ozean.encoding.protocol.ChildEnvironment;
import dev.ozean.encoding.protocol.FailureCode;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** One child and the talk with it. */
public final class Encoding implements AutoCloseable {
    /** Hears how far it is; on the thread that listens to the child. */
    public interface Listener {
        /** Everything the child says, in order, before anything is done about it. */
        default void heard(ToParent message) {}

        default void progressed(ToParent.Progress progress) {}

        /** A file is safe, or announced where {@code stored} is false. */
        default void made(MediaFile file, boolean stored) {}
    }

    private static final int UPLOADS = 4;
    private static final int READS = 8;
    private static final int PATIENCE_SECONDS = 10;

    private final Process process;
    private final MessageReader<ToParent> reader;
    private final MessageWriter<ToChild> writer;
    private final Path scratch;
    private final Path taken;
    private final Source source;
    private final Store store;
    private final Ledger ledger = new Ledger();
    private final Thread errors;
    private final StringBuilder lastWords = new StringBuilder();

    private Encoding(Process process, Path folder, Source source, Store store) throws IOException {
        this.process = process;
        this.reader = MessageReader.fromChild(new BufferedInputStream(process.getInputStream()));
        this.writer = MessageWriter.toChild(process.getOutputStream());
        this.scratch = folder.resolve("scratch");
        this.taken = Files.createDirectories(folder.resolve("taken"));
        this.source = source;
        this.store = store;
        this.errors = Thread.ofVirtual().start(this::drainErrors);
    }

    /** Starts a child; {@code folder} is empty, for this one alone. */
    public static Encoding start(EncoderHome home, Path folder, Source source, Store store) throws IOException {
        var scratch = Files.createDirectories(folder.resolve("scratch"));
        var builder = new ProcessBuilder(home.command(scratch))
                .directory(home.folder().toFile());
        ChildEnvironment.applyTo(builder);
        return new Encoding(builder.start(), folder, source, store);
    }

    public ProcessHandle child() {
        return process.toHandle();
    }

    /** Encodes; returns when all is stored and the child is gone. */
    public Result run(JobSettings settings, JobLimits limits, Listener listener) throws IOException {
        Optional<ToParent> end;
        var readers = new Carriers(READS, process::destroyForcibly);
        var carriers = new Carriers(UPLOADS, process::destroyForcibly);
        try (readers;
                carriers) {
            writer.send(new ToChild.Job(source.size(), Work.WHOLE, settings, limits));
            end = listen(readers, carriers, listener);
        }
        var failure = carriers.failure().or(readers::failure);
        if (failure.isPresent()) {
            throw failure.get();
        }
        return switch (end.orElse(null)) {
            case ToParent.Done done -> {
                for (var download : ledger.downloads().entrySet()) {
                    store.join(download.getKey(), download.getValue());
                }
                yield new Result.Whole(ledger.close(done.duration()));
            }
            case ToParent.Failed failed -> new Result.Failed(failed.code(), failed.detail());
            case null, default -> new Result.Failed(FailureCode.ENCODER_FAILED, crash());
        };
    }

    /** The child's last word; empty when it ended without one. */
    private Optional<ToParent> listen(Carriers readers, Carriers carriers, Listener listener) throws IOException {
        for (var next = reader.next(); next.isPresent(); next = reader.next()) {
            var message = next.get();
            listener.heard(message);
            switch (message) {
                case ToParent.Read(var request, var offset, var length) ->
                    readers.send(() -> answer(request, source.read(offset, length)));
                case ToParent.ReadBack(var request, var file, var offset, var length) ->
                    readers.send(() -> answer(request, store.read(ledger.key(file), offset, length)));
                case ToParent.Probed(var facts) -> ledger.probed(facts);
                case ToParent.Plan plan -> ledger.planned(plan);
                case ToParent.Decided(var decisions) -> ledger.decided(decisions);
                case ToParent.Dropped(var rendition) -> ledger.dropped(rendition);
                case ToParent.Complete _ -> {}
                case ToParent.Progress progress -> listener.progressed(progress);
                case MediaFile file -> {
                    listener.made(file, false);
                    var path = take(file);
                    carriers.send(() -> carry(file, path, listener));
                }
                case ToParent.Done _, ToParent.Failed _, ToParent.Cancelled _ -> {
                    return next;
                }
            }
        }
        return Optional.empty();
    }

    private Path take(MediaFile file) throws IOException {
        ledger.made(file);
        return Files.move(scratch.resolve(file.file()), taken.resolve(file.file()), StandardCopyOption.ATOMIC_MOVE);
    }

    private void carry(MediaFile file, Path path, Listener listener) throws IOException {
        if (file instanceof ToParent.Part part) {
            store.part(part.download(), part.number(), path);
        } else {
            store.store(file.key(), path);
        }
        Files.delete(path);
        listener.made(file, true);
        tell(new ToChild.Stored(file.file()));
    }

    private void answer(int request, byte[] data) {
        tell(new ToChild.Bytes(request, data));
    }

    /** A child that said all and ended hears nothing any more; whoever listens to it learns how it ended. */
    private void tell(ToChild message) {
        try {
            writer.send(message);
        } catch (IOException _) {
            // it is gone
        }
    }

    private String crash() {
        try {
            var ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            errors.join();
            return "%s; it said: %s".formatted(ended ? "exit code " + process.exitValue() : "it hangs", lastWords);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }

    private void drainErrors() {
        try (var lines = process.errorReader()) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (lastWords.length() < ToParent.Failed.MAX_DETAIL) {
                    lastWords.append(line).append('\n');
                }
            }
        } catch (IOException _) {
            // it was killed
        }
    }

    /** Ends the child, and returns when the system has taken its leave of it. */
    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
