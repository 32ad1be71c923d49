package dev.ozean.catalog.upload;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Waits for a future, and fails with what it failed with. */
final class Waiting {
    private Waiting() {}

    static <T> T on(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException wrapped) {
            throw cause(wrapped) instanceof RuntimeException cause ? cause : wrapped;
        }
    }

    static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException wrapped && wrapped.getCause() != null
                ? cause(wrapped.getCause())
                : failure;
    }
}
