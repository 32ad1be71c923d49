package dev.ozean.catalog.video;

import dev.ozean.web.Caller;
import dev.ozean.web.Failure;
import dev.ozean.web.Role;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where a video stands, over HTTP. */
@Path("/api/videos/{id}/platforms")
@Tag(name = "platforms")
@Authenticated
class PlatformResource {
    private static final String HTTPS = "https://[^\\s]+";
    private static final String ADDRESS = "must be an https address";

    private final Platforms platforms;
    private final Caller caller;

    PlatformResource(Platforms platforms, Caller caller) {
        this.platforms = platforms;
        this.caller = caller;
    }

    /** What is known of a video's place on a platform that is not ours. */
    @Schema(name = "PlatformInput")
    record PlatformInput(
            @NotNull Platform platform,
            PlatformStatus status,
            @Schema(nullable = true) @Size(max = 255) String externalId,

            @Schema(nullable = true) @Size(max = 2000) @Pattern(regexp = HTTPS, message = ADDRESS) String externalUrl,

            @Schema(nullable = true) @Size(max = 2000) @Pattern(regexp = HTTPS, message = ADDRESS) String embedUrl,

            @Schema(nullable = true) @Size(max = 64) String privacyLevel) {
        PlatformPlace place() {
            return new PlatformPlace(
                    platform,
                    Optional.ofNullable(status).orElse(PlatformStatus.PENDING),
                    externalId,
                    externalUrl,
                    embedUrl,
                    privacyLevel);
        }
    }

    @Schema(name = "PlatformList", requiredProperties = "items")
    record PlatformList(List<PlatformPlace> items) {}

    @GET
    @Operation(operationId = "listPlatforms", summary = "Where a video stands")
    public Uni<PlatformList> list(UUID id) {
        return platforms.of(Viewer.of(caller), id).map(PlatformList::new);
    }

    @POST
    @RolesAllowed({Role.OWNER_NAME, Role.CREATOR_NAME})
    @Operation(operationId = "putOnPlatform", summary = "Note that a video stands on a platform, and how")
    public Uni<PlatformPlace> put(UUID id, @NotNull @Valid PlatformInput input) {
        return platforms.put(caller.group(), id, input.place()).replaceWith(input.place());
    }

    @DELETE
    @Path("/{platform}")
    @RolesAllowed({Role.OWNER_NAME, Role.CREATOR_NAME})
    @Operation(operationId = "takeOffPlatform", summary = "Note that a video stands on a platform no more")
    public Uni<Void> remove(UUID id, String platform) {
        return platforms.remove(caller.group(), id, named(platform));
    }

    private static Platform named(String name) {
        return Arrays.stream(Platform.values())
                .filter(platform -> platform.wireName().equals(name))
                .findFirst()
                .orElseThrow(() -> new Failure.NotFound("platform", name));
    }
}
