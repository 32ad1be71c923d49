package dev.ozean.catalog.video;

import dev.ozean.web.Caller;
import dev.ozean.web.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The choice of the poster, over HTTP. */
@Path("/api/videos/{id}/thumbnail")
@Tag(name = "videos")
@RolesAllowed({Role.OWNER_NAME, Role.CREATOR_NAME})
class ThumbnailResource {
    private final Library library;
    private final Caller caller;

    ThumbnailResource(Library library, Caller caller) {
        this.library = library;
        this.caller = caller;
    }

    @Schema(name = "ThumbnailChoice", requiredProperties = "seconds")
    record ThumbnailChoice(
            @Schema(nullable = true, description = "The moment of one of the thumbnails; null lets the encode choose")
            Double seconds) {}

    @PUT
    @Operation(operationId = "chooseThumbnail", summary = "Choose which thumbnail is the poster")
    public Uni<VideoView> choose(UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull ThumbnailChoice choice) {
        return library.pickPoster(caller.group(), id, Precondition.of(ifMatch), Optional.ofNullable(choice.seconds()));
    }
}
