package dev.ozean.catalog.video;

import dev.ozean.web.Caller;
import dev.ozean.web.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Changes of many videos over HTTP. */
@Path("/api/videos/bulk")
@Tag(name = "videos")
@RolesAllowed({Role.OWNER_NAME, Role.CREATOR_NAME})
class BulkResource {
    private final Bulk bulk;
    private final Caller caller;

    BulkResource(Bulk bulk, Caller caller) {
        this.bulk = bulk;
        this.caller = caller;
    }

    /** In the order of the request, each video once. */
    @Schema(name = "BulkResults", requiredProperties = "items")
    record BulkResults(List<BulkResult> items) {}

    @POST
    @Operation(operationId = "changeVideos", summary = "Archive, restore or edit up to 100 videos")
    public Uni<BulkResults> change(@NotNull @Valid BulkChange change) {
        return bulk.apply(caller.group(), change).map(BulkResults::new);
    }
}
