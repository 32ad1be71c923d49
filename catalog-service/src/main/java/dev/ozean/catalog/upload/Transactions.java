package dev.ozean.catalog.upload;

import dev.ozean.messaging.InGroup;
import dev.ozean.messaging.Outage;
import dev.ozean.web.Failure;
import io.opentelemetry.context.Context;
import io.quarkus.logging.Log;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Lets threads that may wait run transactions, which Hibernate Reactive runs on an event loop only. */
@ApplicationScoped
class Transactions {
    private final Vertx vertx;
    private final InGroup inGroup;

    Transactions(Vertx vertx, InGroup inGroup) {
        this.vertx = vertx;
        this.inGroup = inGroup;
    }

    /** @throws Failure.Unavailable if the database is away */
    <T> T run(UUID group, Supplier<Uni<T>> work) {
        return Waiting.on(start(group, work));
    }

    /** Each on a Vert.x context of its own, which keeps its session: two at a time do not meet in one. */
    <T> CompletableFuture<T> start(UUID group, Supplier<Uni<T>> work) {
        var trace = Context.current();
        var context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        VertxContextSafetyToggle.setContextSafe(context, true);
        var result = new CompletableFuture<T>();
        context.runOnContext(_ -> {
            try (var _ = trace.makeCurrent()) {
                inGroup.run(group, work)
                        .onFailure(Outage::isBehind)
                        .transform(Transactions::unavailable)
                        .subscribe()
                        .with(result::complete, result::completeExceptionally);
            }
        });
        return result;
    }

    static Failure unavailable(Throwable outage) {
        Log.warnf("the database does not serve: %s", outage.getMessage());
        return new Failure.Unavailable(
                "database_unavailable", "Our records do not answer at the moment; nothing is lost, please try again.");
    }
}
