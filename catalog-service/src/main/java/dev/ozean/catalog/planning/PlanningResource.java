package dev.ozean.catalog.planning;

import dev.ozean.web.Caller;
import dev.ozean.web.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Links to a video's planning over HTTP. */
@Path("/api/videos/{id}/links")
@Tag(name = "links")
@RolesAllowed({Role.OWNER_NAME, Role.CREATOR_NAME})
class PlanningResource {
    private final Planning planning;
    private final Caller caller;

    PlanningResource(Planning planning, Caller caller) {
        this.planning = planning;
        this.caller = caller;
    }

    @Schema(name = "PipelineLinkList", requiredProperties = "items")
    record PlanningList(List<PlanningView> items) {}

    @GET
    @Operation(operationId = "listPipelineLinks", summary = "Where the work on a video is planned")
    public Uni<PlanningList> list(UUID id) {
        return planning.of(caller.group(), id).map(PlanningList::new);
    }

    @POST
    @ResponseStatus(201)
    @Operation(operationId = "addPipelineLink", summary = "Link a video to a task")
    public Uni<PlanningView> add(UUID id, @NotNull @Valid PlanningView task) {
        return planning.add(caller.group(), id, task);
    }

    @DELETE
    @Path("/{link}")
    @Operation(operationId = "removePipelineLink", summary = "Remove a link to a task")
    public Uni<Void> remove(UUID id, UUID link) {
        return planning.remove(caller.group(), id, link);
    }
}
