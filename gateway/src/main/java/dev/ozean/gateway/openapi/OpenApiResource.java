package dev.ozean.gateway.openapi;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The whole HTTP interface of Ozean in one document. */
@Path("/api/openapi")
class OpenApiResource {
    private final Descriptions descriptions;

    OpenApiResource(Descriptions descriptions) {
        this.descriptions = descriptions;
    }

    @GET
    @Produces("application/json")
    @Operation(operationId = "getDescription", summary = "This description")
    public Uni<String> describe() {
        return Uni.createFrom()
                .completionStage(() -> descriptions.merged().toCompletionStage())
                .map(JsonObject::encode);
    }
}
