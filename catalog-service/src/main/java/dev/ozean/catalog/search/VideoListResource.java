package dev.ozean.catalog.search;

import dev.ozean.catalog.video.Viewer;
import dev.ozean.web.Caller;
import dev.ozean.web.Limit;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Lists of videos over HTTP. */
@Path("/api/videos")
@Tag(name = "videos")
@Authenticated
class VideoListResource {
    private final VideoSearch search;
    private final Caller caller;

    VideoListResource(VideoSearch search, Caller caller) {
        this.search = search;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listVideos",
            summary = "Videos, newest first",
            description = "Archived ones only with status=archived.")
    public Uni<VideoPage> list(
            @QueryParam("status") @DefaultValue("") String status,
            @QueryParam("stage") @DefaultValue("") String stage,
            @QueryParam("visibility") @DefaultValue("") String visibility,
            @QueryParam("migrationStatus") @DefaultValue("") String migrationStatus,
            @QueryParam("tag") @DefaultValue("") String tag,
            @Parameter(description = "vimeo, youtube, hetzner, or none for videos on no platform")
                    @QueryParam("platform")
                    @DefaultValue("")
                    String platform,
            @Parameter(description = "Words that all occur in title, description, tags or file name")
                    @QueryParam("q")
                    @DefaultValue("")
                    String text,
            @QueryParam("cursor") @DefaultValue("") String cursor,
            @Parameter(schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "100"))
                    @QueryParam("limit")
                    @DefaultValue(Limit.USUAL)
                    String limit) {
        var filter = new VideoFilter(status, stage, visibility, migrationStatus, tag, platform, text);
        var from = cursor.isEmpty() ? Cursor.first(filter) : Cursor.parse(cursor, filter);
        return search.page(Viewer.of(caller), filter, from, Limit.parse(limit));
    }
}
