package dev.ozean.gateway.openapi;

import dev.ozean.gateway.openapi.Descriptions.Merged;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The whole HTTP interface of Ozean in one document. */
@Path("/api/openapi")
@Singleton
class OpenApiResource {
    private static final Duration COMPLETE = Duration.ofSeconds(60);
    private static final Duration PARTIAL = Duration.ofSeconds(10);

    private final Descriptions descriptions;
    private final Clock clock;
    private volatile Kept kept = new Kept("", Instant.MIN);

    private record Kept(String json, Instant until) {}

    OpenApiResource(Descriptions descriptions, Clock clock) {
        this.descriptions = descriptions;
        this.clock = clock;
    }

    /** Everybody may ask, and each answer costs five requests, so it is kept: one without all services not for long. */
    @GET
    @Produces("application/json")
    @Operation(operationId = "getDescription", summary = "This description")
    public Uni<String> describe() {
        var last = kept;
        return clock.instant().isBefore(last.until())
                ? Uni.createFrom().item(last.json())
                : Uni.createFrom()
                        .completionStage(() -> descriptions.merged().toCompletionStage())
                        .invoke(this::keep)
                        .map(Merged::json);
    }

    private void keep(Merged merged) {
        kept = new Kept(merged.json(), clock.instant().plus(merged.complete() ? COMPLETE : PARTIAL));
    }
}
