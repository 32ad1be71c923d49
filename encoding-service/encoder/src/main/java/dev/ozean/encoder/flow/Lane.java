package dev.ozean.encoder.flow;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;

/**
 * Hands things from one thread to the next, bounded by the bytes they hold: a 4K picture counts eight times a 720p one.
 * Two always fit, so that no picture is too large to pass.
 */
public final class Lane<T> implements AutoCloseable {
    private static final int ALWAYS_FIT = 2;

    private final Stop stop;
    private final long maxBytes;
    private final ToLongFunction<T> weight;
    private final Consumer<T> discard;
    private final Queue<T> items = new ArrayDeque<>();
    private long bytes;
    private boolean ended;

    public Lane(Stop stop, long maxBytes, ToLongFunction<T> weight, Consumer<T> discard) {
        this.stop = stop;
        this.maxBytes = maxBytes;
        this.weight = weight;
        this.discard = discard;
        stop.onTrip(this::wake);
    }

    /** Takes {@code item} over and waits while the lane is full. */
    public synchronized void put(T item) {
        var size = weight.applyAsLong(item);
        while (!stop.tripped() && items.size() >= ALWAYS_FIT && bytes + size > maxBytes) {
            await();
        }
        if (stop.tripped()) {
            discard.accept(item);
            stop.check();
        }
        items.add(item);
        bytes += size;
        notifyAll();
    }

    /** Nothing follows. */
    public synchronized void end() {
        ended = true;
        notifyAll();
    }

    /** The next item, which is the caller's then; empty when the lane has ended. */
    public synchronized Optional<T> take() {
        while (items.isEmpty() && !ended && !stop.tripped()) {
            await();
        }
        stop.check();
        var item = items.poll();
        if (item == null) {
            return Optional.empty();
        }
        bytes -= weight.applyAsLong(item);
        notifyAll();
        return Optional.of(item);
    }

    /** Hands each item to {@code sink}, which owns it, until the lane ends. */
    public void drainTo(Consumer<T> sink) {
        for (var item = take(); item.isPresent(); item = take()) {
            sink.accept(item.get());
        }
    }

    private synchronized void wake() {
        notifyAll();
    }

    private void await() {
        try {
            wait();
        } catch (InterruptedException unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    /** Discards what nobody took. */
    @Override
    public synchronized void close() {
        items.forEach(discard);
        items.clear();
    }
}
