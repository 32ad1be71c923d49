package dev.ozean.encoding.job;

import dev.ozean.web.Caller;
import dev.ozean.web.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The levers of the jobs of many videos at once; what is pressed twice is done once. */
@Path("/api/videos/processing")
@Tag(name = "processing")
@RolesAllowed({Role.OWNER_NAME, Role.CREATOR_NAME})
class BulkResource {
    private final Bulk bulk;
    private final Caller caller;

    BulkResource(Bulk bulk, Caller caller) {
        this.bulk = bulk;
        this.caller = caller;
    }

    @POST
    @Path("retry")
    @Operation(operationId = "retryManyJobs", summary = "Start the failed or cancelled jobs of up to 100 videos anew")
    public Uni<Outcomes> retry(@NotNull @Valid VideosRequest request) {
        return bulk.retry(caller.group(), request.videoIds()).map(Outcomes::new);
    }

    @POST
    @Path("cancel")
    @Operation(operationId = "cancelManyJobs", summary = "Stop the jobs of up to 100 videos")
    public Uni<Outcomes> cancel(@NotNull @Valid VideosRequest request) {
        return bulk.cancel(caller.group(), request.videoIds()).map(Outcomes::new);
    }

    @Schema(name = "VideosRequest", requiredProperties = "videoIds")
    record VideosRequest(@NotNull @Size(min = 1, max = 100) List<@NotNull UUID> videoIds) {}

    /** In the order of the request, each video once. */
    @Schema(name = "JobOutcomes", requiredProperties = "items")
    record Outcomes(List<Outcome> items) {}

    /** What became of one of them. */
    @Schema(
            name = "JobOutcome",
            requiredProperties = {"videoId", "outcome"})
    record Outcome(UUID videoId, Kind outcome) {}

    /** {@code unchanged} if there was nothing to start or to stop. */
    @Schema(name = "JobOutcomeKind")
    enum Kind {
        done,
        unchanged,
        not_found
    }
}
