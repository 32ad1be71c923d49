package dev.ozean.gateway.openapi;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The whole HTTP interface of Ozean in one document. */
@Path("/api/openapi")
class OpenApiResource {
    private static final Duration FRESH = Duration.ofSeconds(60);

    private final Uni<String> description;

    OpenApiResource(Descriptions descriptions) {
        // everybody may ask, and each answer costs five requests; a service that came back is seen after this long
        description = Uni.createFrom()
                .completionStage(() -> descriptions.merged().toCompletionStage())
                .map(JsonObject::encode)
                .memoize()
                .forFixedDuration(FRESH);
    }

    @GET
    @Produces("application/json")
    @Operation(operationId = "getDescription", summary = "This description")
    public Uni<String> describe() {
        return description;
    }
}
