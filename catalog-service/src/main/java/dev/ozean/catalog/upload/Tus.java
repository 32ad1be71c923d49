package dev.ozean.catalog.upload;

import dev.ozean.web.Problem;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** What tus 1.0.0 asks of every request and answer under the uploads' path. */
class Tus {
    static final String VERSION = "1.0.0";
    static final String EXTENSIONS = "creation,creation-with-upload,termination,expiration";
    static final String RESUMABLE = "Tus-Resumable";
    private static final String EXPOSED = String.join(
            ",",
            RESUMABLE,
            "Tus-Version",
            "Tus-Extension",
            "Tus-Max-Size",
            "Location",
            "Upload-Offset",
            "Upload-Length",
            "Upload-Expires",
            "Upload-Metadata",
            "Video-Id");

    /** For clients behind whatever lets GET and POST through only. */
    @ServerRequestFilter(preMatching = true)
    public void override(ContainerRequestContext request) {
        var method = request.getHeaderString("X-HTTP-Method-Override");
        if (method != null && request.getMethod().equals(HttpMethod.POST) && isUpload(request)) {
            request.setMethod(method);
        }
    }

    @ServerRequestFilter
    public Optional<Response> checkVersion(ContainerRequestContext request) {
        var refused = isUpload(request)
                && !request.getMethod().equals(HttpMethod.OPTIONS)
                && !VERSION.equals(request.getHeaderString(RESUMABLE));
        return refused ? Optional.of(wrongVersion()) : Optional.empty();
    }

    private static Response wrongVersion() {
        return Response.status(Response.Status.PRECONDITION_FAILED)
                .header("Tus-Version", VERSION)
                .type(Problem.MEDIA_TYPE)
                .entity(Problem.of(
                        412, "unsupported_tus_version", "The header Tus-Resumable must say %s.".formatted(VERSION)))
                .build();
    }

    @ServerResponseFilter
    public void describe(ContainerRequestContext request, ContainerResponseContext response) {
        if (isUpload(request)) {
            response.getHeaders().putSingle(RESUMABLE, VERSION);
            response.getHeaders().putSingle("Cache-Control", "no-store");
            response.getHeaders().putSingle("Access-Control-Expose-Headers", EXPOSED);
        }
    }

    private static boolean isUpload(ContainerRequestContext request) {
        return request.getUriInfo().getPath().startsWith(UploadResource.PATH);
    }
}
