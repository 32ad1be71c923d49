package dev.ozean.catalog.video;

import dev.ozean.web.Caller;
import dev.ozean.web.Role;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Videos over HTTP. */
@Path("/api/videos")
@Tag(name = "videos")
@Authenticated
class VideoResource {
    private final Library library;
    private final Caller caller;

    VideoResource(Library library, Caller caller) {
        this.library = library;
        this.caller = caller;
    }

    /** A new video, or what replaces all that is said of one. */
    @Schema(name = "VideoInput")
    record VideoInput(
            @NotNull @Schema(minLength = 1, maxLength = VideoDetails.TITLE_LENGTH)
            String title,

            @Schema(nullable = true, maxLength = VideoDetails.DESCRIPTION_LENGTH)
            String description,

            @Schema(nullable = true, maxItems = VideoDetails.TAGS)
            List<@NotNull String> tags,

            Visibility visibility,
            PipelineStage pipelineStage) {
        VideoDetails details() {
            return new VideoDetails(
                    title,
                    Optional.ofNullable(description).orElse(""),
                    Optional.ofNullable(tags).orElse(List.of()),
                    Optional.ofNullable(visibility).orElse(Visibility.PRIVATE),
                    Optional.ofNullable(pipelineStage).orElse(PipelineStage.DRAFT));
        }
    }

    /** What changes; what is absent or null stays. */
    @Schema(name = "VideoPatch")
    record VideoPatch(
            @Schema(nullable = true, minLength = 1, maxLength = VideoDetails.TITLE_LENGTH)
            String title,

            @Schema(nullable = true, maxLength = VideoDetails.DESCRIPTION_LENGTH)
            String description,

            @Schema(nullable = true, maxItems = VideoDetails.TAGS)
            List<@NotNull String> tags,

            Visibility visibility,
            PipelineStage pipelineStage) {
        VideoDetails applyTo(VideoDetails present) {
            return new VideoDetails(
                    Optional.ofNullable(title).orElse(present.title()),
                    Optional.ofNullable(description).orElse(present.description()),
                    Optional.ofNullable(tags).orElse(present.tags()),
                    Optional.ofNullable(visibility).orElse(present.visibility()),
                    Optional.ofNullable(pipelineStage).orElse(present.stage()));
        }
    }

    @POST
    @RolesAllowed({Role.OWNER_NAME, Role.CREATOR_NAME})
    @ResponseStatus(201)
    @Operation(operationId = "createVideo", summary = "Make a video that has no file yet")
    public Uni<VideoView> create(@NotNull @Valid VideoInput input) {
        return library.create(caller.group(), input.details());
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getVideo", summary = "One video, with its version as ETag")
    public Uni<VideoView> get(UUID id) {
        return library.get(Viewer.of(caller), id);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Role.OWNER_NAME, Role.CREATOR_NAME})
    @Operation(operationId = "replaceVideo", summary = "Replace all that is said of a video")
    public Uni<VideoView> replace(UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid VideoInput input) {
        var details = input.details();
        return library.edit(caller.group(), id, Precondition.of(ifMatch), _ -> details);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed({Role.OWNER_NAME, Role.CREATOR_NAME})
    @Operation(operationId = "updateVideo", summary = "Change some of what is said of a video")
    public Uni<VideoView> update(UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid VideoPatch patch) {
        return library.edit(caller.group(), id, Precondition.of(ifMatch), patch::applyTo);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Role.OWNER_NAME, Role.CREATOR_NAME})
    @Operation(operationId = "archiveVideo", summary = "Archive a video; it can be restored")
    public Uni<Void> archive(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return library.archive(caller.group(), id, Precondition.of(ifMatch));
    }

    @POST
    @Path("/{id}/restore")
    @RolesAllowed({Role.OWNER_NAME, Role.CREATOR_NAME})
    @Operation(operationId = "restoreVideo", summary = "Take a video out of the archive")
    public Uni<VideoView> restore(UUID id) {
        return library.restore(caller.group(), id);
    }
}
