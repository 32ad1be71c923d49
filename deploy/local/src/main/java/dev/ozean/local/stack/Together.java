package dev.ozean.local.stack;

import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Does things side by side, and does not wait for the rest once one of them failed. */
final class Together {
    static final Executor THREADS = task -> Thread.ofVirtual().start(task);

    private Together() {}

    static CompletableFuture<Void> begin(Runnable work) {
        return CompletableFuture.runAsync(work, THREADS);
    }

    static void await(Collection<CompletableFuture<Void>> works) {
        var failure = new CompletableFuture<Void>();
        works.forEach(work -> work.exceptionally(cause -> {
            failure.completeExceptionally(cause);
            return null;
        }));
        CompletableFuture.anyOf(CompletableFuture.allOf(works.toArray(CompletableFuture[]::new)), failure)
                .join();
    }
}
