package dev.ozean.catalog.encode;

import dev.ozean.web.Caller;
import dev.ozean.web.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Starts encodes over HTTP. */
@Path("/api/videos/{id}/encode")
@Tag(name = "videos")
@RolesAllowed({Role.OWNER_NAME, Role.CREATOR_NAME})
class EncodeResource {
    private final EncodeRequests requests;
    private final Caller caller;

    EncodeResource(EncodeRequests requests, Caller caller) {
        this.requests = requests;
        this.caller = caller;
    }

    @Schema(name = "EncodeJob", requiredProperties = "jobId")
    record EncodeJob(UUID jobId) {}

    @POST
    @ResponseStatus(202)
    @Operation(operationId = "encodeVideo", summary = "Make streams of the video's file anew")
    public Uni<EncodeJob> encode(
            UUID id,
            @QueryParam("restart") boolean restart,
            @HeaderParam("Idempotency-Key") @Size(min = 1, max = 255) String idempotencyKey) {
        return requests.request(caller.group(), id, restart, Optional.ofNullable(idempotencyKey))
                .map(EncodeJob::new);
    }
}
