package dev.ozean.catalog.group;

import dev.ozean.web.Caller;
import dev.ozean.web.Failure;
import dev.ozean.web.Role;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's group over HTTP. */
@Path("/api/groups")
@Tag(name = "groups")
@Authenticated
class GroupResource {
    private final Groups groups;
    private final Caller caller;

    GroupResource(Groups groups, Caller caller) {
        this.groups = groups;
        this.caller = caller;
    }

    @Schema(name = "GroupList", requiredProperties = "items")
    record GroupList(List<GroupView> items) {}

    @Schema(name = "GroupInput")
    record GroupInput(@NotBlank @Size(max = 255) String name) {}

    @GET
    @Operation(operationId = "listGroups", summary = "The caller's group")
    public Uni<GroupList> list() {
        return groups.get(caller.group()).map(group -> new GroupList(List.of(group)));
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Role.OWNER_NAME)
    @Operation(operationId = "renameGroup", summary = "Name the caller's group")
    public Uni<GroupView> rename(UUID id, @NotNull @Valid GroupInput input) {
        if (!id.equals(caller.group())) {
            throw new Failure.NotFound("group", id);
        }
        return groups.rename(id, input.name());
    }
}
