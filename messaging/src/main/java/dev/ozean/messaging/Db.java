package dev.ozean.messaging;

import io.quarkus.logging.Log;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Waits for the database, on threads that may. */
public final class Db {
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private Db() {}

    public static <T> T await(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (RuntimeException | Error failure) {
            throw failure;
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Tries again for as long as the database may be away: hours of work must not be lost to its restart. */
    public static <T> T awaitPatiently(Supplier<Uni<T>> work) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        for (var pause = Duration.ofMillis(200); ; pause = longer(pause)) {
            try {
                return await(work);
            } catch (RuntimeException failure) {
                if (!Outage.isBehind(failure) || System.nanoTime() > deadline) {
                    throw failure;
                }
                Log.warnf("the database is asked again in %s: %s", pause, failure.getMessage());
                sleep(pause);
            }
        }
    }

    private static Duration longer(Duration pause) {
        var doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    private static void sleep(Duration pause) {
        try {
            TimeUnit.MILLISECONDS.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the database was away", e);
        }
    }
}
