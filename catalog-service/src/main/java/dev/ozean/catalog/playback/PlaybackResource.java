package dev.ozean.catalog.playback;

import dev.ozean.catalog.link.MediaLinks;
import dev.ozean.catalog.video.Videos;
import dev.ozean.catalog.video.Viewer;
import dev.ozean.messaging.InGroup;
import dev.ozean.web.Caller;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.NoCache;

/** The links that play a video. */
@Path("/api/videos/{id}/playback")
@Tag(name = "videos")
@Authenticated
class PlaybackResource {
    private final InGroup inGroup;
    private final Videos videos;
    private final MediaLinks links;
    private final Caller caller;

    PlaybackResource(InGroup inGroup, Videos videos, MediaLinks links, Caller caller) {
        this.inGroup = inGroup;
        this.videos = videos;
        this.links = links;
        this.caller = caller;
    }

    @GET
    @NoCache
    @Operation(operationId = "getPlayback", summary = "Signed links that play the video")
    public Uni<Playback> get(UUID id) {
        var viewer = Viewer.of(caller);
        return inGroup.run(viewer.group(), () -> videos.streams(viewer, id))
                .map(streams -> Playback.of(streams, links));
    }
}
