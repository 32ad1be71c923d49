package dev.ozean.catalog.upload;

import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/**
 * Lifts the limit of request bodies for uploads alone, which are never held in memory.
 *
 * <p>The framework's limit is one for all paths and looks at {@code Content-Length}: just before it does, the header of
 * an upload is put aside.
 */
class BodyLimit {
    private static final String ANNOUNCED = "dev.ozean.upload.announced";
    private static final int BEFORE_THE_LIMIT = 1 - RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT;
    private static final Duration LONGEST_FAREWELL = Duration.ofSeconds(5);

    void register(@Observes Filters filters) {
        filters.register(BodyLimit::lift, BEFORE_THE_LIMIT);
    }

    private static void lift(RoutingContext request) {
        if (request.normalizedPath().startsWith(UploadResource.PATH)) {
            var length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
            request.put(ANNOUNCED, length == null ? -1L : Long.parseLong(length));
            request.request().headers().remove(HttpHeaders.CONTENT_LENGTH);
            request.addEndHandler(_ -> request.vertx().setTimer(LONGEST_FAREWELL.toMillis(), _ -> cut(request)));
        }
        request.next();
    }

    /**
     * Ends the connection of a client that goes on sending long after it was refused. Not at once: one that is in the
     * middle of sending would miss the answer.
     */
    private static void cut(RoutingContext request) {
        if (!request.request().isEnded()) {
            request.request().connection().close();
        }
    }

    /** The body's length, as its sender said it; negative for a chunked one. */
    static long announced(RoutingContext request) {
        return request.<Long>get(ANNOUNCED);
    }
}
