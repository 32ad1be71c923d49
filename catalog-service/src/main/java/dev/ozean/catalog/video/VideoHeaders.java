package dev.ozean.catalog.video;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Gives each answer that is one video its ETag, and a new one its address. */
class VideoHeaders {
    private static final int CREATED = 201;

    @ServerResponseFilter
    public void describe(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof VideoView video) {
            response.getHeaders().putSingle("ETag", "\"%d\"".formatted(video.version()));
            if (response.getStatus() == CREATED) {
                response.getHeaders().putSingle("Location", "/api/videos/" + video.id());
            }
        }
    }
}
