package dev.ozean.encoding.child;

import dev.ozean.encoding.protocol.MessageReader;
import dev.ozean.encoding.protocol.ToParent;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/**
 * Reads what a child says with a thread of its own. A process that the kernel cannot end, hung in a driver for instance,
 * keeps its pipe open for ever: that thread waits then, and nobody who has a job to conclude.
 */
final class Ear implements AutoCloseable {
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final MessageReader<ToParent> reader;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("child-stdout").factory());

    Ear(MessageReader<ToParent> reader) {
        this.reader = reader;
    }

    /** Waits for the next message; empty once there will be none, or {@code isInVain} says so. */
    Optional<ToParent> next(BooleanSupplier isInVain) throws IOException {
        var next = thread.submit(reader::next);
        while (!isThere(next)) {
            if (isInVain.getAsBoolean()) {
                return Optional.empty();
            }
        }
        return switch (next.state()) {
            case SUCCESS -> next.resultNow();
            case RUNNING, FAILED, CANCELLED -> throw failure(next.exceptionNow());
        };
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private static boolean isThere(Future<?> next) {
        try {
            next.get(LOOK.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException _) {
            return false;
        } catch (ExecutionException _) {
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a child was listened to", e);
        }
    }

    private static IOException failure(Throwable thrown) {
        return switch (thrown) {
            case IOException broken -> broken;
            case RuntimeException refused -> throw refused;
            default -> throw new IllegalStateException(thrown);
        };
    }
}
