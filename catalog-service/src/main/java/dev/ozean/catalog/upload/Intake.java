package dev.ozean.catalog.upload;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.AsyncResult;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Set;

/**
 * Takes the bodies of uploads out of the framework's hands as soon as a request's head is there.
 *
 * <p>Its limit of bodies is one for all paths and looks at {@code Content-Length}: just before it does, the header of
 * an upload, which is never held in memory, is put aside. And it throws away what comes before its caller is known if
 * the connection is cut meanwhile: a {@link Body} that listens from the beginning keeps it.
 */
@ApplicationScoped
class Intake {
    private static final int BEFORE_THE_LIMIT = 1 - RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT;
    private static final Set<HttpMethod> WITH_BYTES = Set.of(HttpMethod.POST, HttpMethod.PATCH);
    private static final Duration LONGEST_FAREWELL = Duration.ofSeconds(5);

    private final UploadConfig config;
    private final Counter received;

    Intake(UploadConfig config, MeterRegistry meters) {
        this.config = config;
        this.received = Counter.builder("ozean.upload.received")
                .description("in the bodies of uploads")
                .baseUnit("bytes")
                .register(meters);
    }

    void register(@Observes Filters filters) {
        filters.register(this::take, BEFORE_THE_LIMIT);
    }

    private void take(RoutingContext request) {
        if (WITH_BYTES.contains(request.request().method())
                && request.normalizedPath().startsWith(UploadResource.PATH)) {
            var length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
            request.request().headers().remove(HttpHeaders.CONTENT_LENGTH);
            var announced = length == null ? -1L : Long.parseLong(length);
            var body = new Body(request.request(), announced, config.silence(), received::increment);
            request.put(Body.class.getName(), body);
            request.addEndHandler(answered -> end(request, body, answered));
        }
        request.next();
    }

    /**
     * After the answer nothing of the body is of use, and a client that goes on sending long after it is cut off: not
     * at once, since one in the middle of sending would miss the answer. Where the connection was cut there is none,
     * and what came may still be wanted.
     */
    private static void end(RoutingContext request, Body body, AsyncResult<Void> answered) {
        if (answered.succeeded()) {
            body.leave();
            request.vertx().setTimer(LONGEST_FAREWELL.toMillis(), _ -> cut(request));
        }
    }

    private static void cut(RoutingContext request) {
        if (!request.request().isEnded()) {
            request.request().connection().close();
        }
    }

    static Body body(RoutingContext request) {
        return request.get(Body.class.getName());
    }
}
