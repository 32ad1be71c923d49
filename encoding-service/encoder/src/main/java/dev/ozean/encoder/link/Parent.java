package dev.ozean.encoder.link;

import dev.ozean.encoder.flow.CancelledByParent;
import dev.ozean.encoder.flow.Stop;
import dev.ozean.encoding.protocol.MessageReader;
import dev.ozean.encoding.protocol.MessageWriter;
import dev.ozean.encoding.protocol.ToChild;
import dev.ozean.encoding.protocol.ToParent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/** The other end of the pipe; safe for many threads. */
public final class Parent {
    /** What may wait for the parent. */
    public interface Call<T> {
        T run() throws IOException;
    }

    private final MessageReader<ToChild> reader;
    private final MessageWriter<ToParent> writer;
    private final Stop stop;
    private final Map<Integer, CompletableFuture<byte[]>> reads = new HashMap<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final Scratch scratch;
    private int requests;

    public Parent(MessageReader<ToChild> reader, MessageWriter<ToParent> writer, Stop stop, Scratch scratch) {
        this.reader = reader;
        this.writer = writer;
        this.stop = stop;
        this.scratch = scratch;
        stop.onTrip(this::failReads);
    }

    public void send(ToParent message) {
        try {
            writer.send(message);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Serves what the parent says until it closes the pipe. */
    public void listen() throws IOException {
        for (var message = reader.next(); message.isPresent(); message = reader.next()) {
            switch (message.get()) {
                case ToChild.Bytes(var request, var data) -> answer(request, data);
                case ToChild.Stored(var file) -> scratch.stored(file);
                case ToChild.Cancel() -> stop.trip(new CancelledByParent());
                case ToChild.Job _, ToChild.Try _ -> throw new IOException("a second job");
            }
        }
    }

    CompletableFuture<byte[]> read(long offset, int length) throws IOException {
        return ask(request -> new ToParent.Read(request, offset, length));
    }

    /** Wants back what was stored; for {@link #await}. */
    public CompletableFuture<byte[]> readBack(String file, long offset, int length) throws IOException {
        return ask(request -> new ToParent.ReadBack(request, file, offset, length));
    }

    /** Waits for the answer to {@code what}; fewer bytes than were asked for mean that there will never be more. */
    public byte[] await(CompletableFuture<byte[]> answer, int length, String what) throws IOException {
        try {
            var data = answer.get();
            if (data.length != length) {
                throw new SourceUnreadable("%s has %d bytes".formatted(what, data.length));
            }
            return data;
        } catch (InterruptedException unexpected) {
            throw new IllegalStateException(unexpected);
        } catch (ExecutionException failed) {
            throw new SourceUnreadable(what, failed.getCause());
        }
    }

    private CompletableFuture<byte[]> ask(IntFunction<ToParent> question) throws IOException {
        var answer = new CompletableFuture<byte[]>();
        int request;
        synchronized (reads) {
            stop.check();
            request = requests++;
            reads.put(request, answer);
        }
        writer.send(question.apply(request));
        return answer;
    }

    /** Runs what may wait for the parent, so that its slowness is not taken for a stall of ours. */
    public <T> T whileWaiting(Call<T> call) throws IOException {
        waiting.incrementAndGet();
        try {
            return call.run();
        } finally {
            waiting.decrementAndGet();
        }
    }

    /** True while any thread waits for the parent, for bytes or for room. */
    public boolean isAwaited() {
        return waiting.get() > 0 || scratch.isFull();
    }

    private void answer(int request, byte[] data) {
        CompletableFuture<byte[]> read;
        synchronized (reads) {
            read = reads.remove(request);
        }
        if (read != null) {
            read.complete(data);
        }
    }

    private void failReads() {
        synchronized (reads) {
            reads.values().forEach(read -> read.completeExceptionally(new CancelledByParent()));
            reads.clear();
        }
    }
}
