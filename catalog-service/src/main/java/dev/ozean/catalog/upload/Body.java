package dev.ozean.catalog.upload;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongConsumer;

/**
 * A request's body as a thread that may wait reads it: the event loop writes straight into the reader's buffer, and the
 * connection is paused whenever there is none.
 */
final class Body {
    private static final int MOST_TO_DISCARD = 16 * 1024 * 1024;

    /** How a body stands after some of it was read. */
    enum State {
        /** More may come. */
        OPEN,
        /** The sender said that this was all. */
        COMPLETE,
        /** The connection ended, or fell silent. */
        BROKEN,
        /** A newer request goes on with the upload: what is left does not matter. */
        ABANDONED
    }

    private final HttpServerRequest request;
    private final Context context;
    private final Duration silence;
    private final LongConsumer received;
    private final long announced;
    private final Deque<Buffer> waiting = new ArrayDeque<>();
    private ByteBuffer target = ByteBuffer.allocate(0);
    private State state = State.OPEN;
    private boolean awaitsConsent;
    private boolean cut;
    private boolean discarding;
    private long arrived;
    private long discarded;
    private long lastArrival = System.nanoTime();

    /**
     * To be called on the event loop, as soon as the request's head is there.
     *
     * @param announced the content's length; negative if it is not known
     * @param received is told how many bytes came
     */
    Body(HttpServerRequest request, long announced, Duration silence, LongConsumer received) {
        this.request = request;
        this.context = ((HttpServerRequestInternal) request).context();
        this.announced = announced;
        this.silence = silence;
        this.received = received;
        this.awaitsConsent = "100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT));
        listen();
    }

    /** The content's length as its sender said it; negative for a chunked body. */
    long announced() {
        return announced;
    }

    private void listen() {
        if (request.isEnded()) {
            end(State.COMPLETE);
            return;
        }
        request.pause();
        request.exceptionHandler(_ -> cut());
        request.endHandler(_ -> end(State.COMPLETE));
        request.handler(this::arrive);
        if (request.response().closed()) {
            cut();
        }
    }

    /** What came before the connection was cut may still wait in the request; it counts. */
    private synchronized void cut() {
        cut = true;
        request.resume();
        context.runOnContext(_ -> end(State.BROKEN));
    }

    /** Reads until {@code buffer} is at its limit, or no more comes. */
    synchronized State fill(ByteBuffer buffer) {
        target = buffer;
        takeWaiting();
        lastArrival = System.nanoTime();
        if (target.hasRemaining() && state == State.OPEN) {
            context.runOnContext(_ -> resume());
        }
        while (target.hasRemaining() && state == State.OPEN) {
            waitForMore();
        }
        target = ByteBuffer.allocate(0);
        return state == State.ABANDONED || waiting.isEmpty() ? state : State.OPEN;
    }

    private synchronized void resume() {
        if (state == State.OPEN && target.hasRemaining()) {
            if (awaitsConsent) {
                // Not before the first byte is wanted: until then a refusal costs its sender nothing.
                request.response().writeContinue();
                awaitsConsent = false;
            }
            request.resume();
        }
    }

    private synchronized void arrive(Buffer bytes) {
        received.accept(bytes.length());
        arrived += bytes.length();
        if (discarding) {
            discard(bytes);
            return;
        }
        waiting.add(bytes);
        takeWaiting();
        lastArrival = System.nanoTime();
        if (arrived == announced) {
            end(State.COMPLETE);
        } else if (!target.hasRemaining()) {
            if (!cut) {
                request.pause();
            }
            notifyAll();
        }
    }

    private void takeWaiting() {
        while (target.hasRemaining() && !waiting.isEmpty()) {
            var bytes = waiting.remove();
            var fits = Math.min(target.remaining(), bytes.length());
            target.put(bytes.getBytes(0, fits));
            if (fits < bytes.length()) {
                waiting.addFirst(bytes.slice(fits, bytes.length()));
            }
        }
    }

    private void waitForMore() {
        var left = silence.toMillis() - (System.nanoTime() - lastArrival) / 1_000_000;
        if (left <= 0) {
            end(State.BROKEN);
            return;
        }
        try {
            wait(left);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            end(State.BROKEN);
        }
    }

    private synchronized void end(State how) {
        if (state == State.OPEN) {
            state = how;
        }
        notifyAll();
    }

    /** For the request that another takes the upload from: what it reads ends now. */
    void abandon() {
        end(State.ABANDONED);
    }

    /** No more is waited for, as if the sender had gone; what came counts. */
    void hangUp() {
        end(State.BROKEN);
    }

    /**
     * Ends the reading; what still comes goes nowhere.
     *
     * @return whether that was before the body's end, so that the connection is of no more use
     */
    synchronized boolean leave() {
        var unfinished = state != State.COMPLETE || !waiting.isEmpty();
        discarding = true;
        waiting.clear();
        context.runOnContext(_ -> request.resume());
        return unfinished;
    }

    private void discard(Buffer bytes) {
        discarded += bytes.length();
        if (discarded > MOST_TO_DISCARD) {
            request.connection().close();
        }
    }
}
