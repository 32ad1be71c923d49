package dev.ozean.gateway.media;

import dev.ozean.gateway.edge.Refusal;
import dev.ozean.web.media.ContentType;
import io.quarkus.logging.Log;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.regex.Pattern;

/** The embedded CDN: hands out streams to whoever holds a link that was signed and has not ended. */
@ApplicationScoped
class MediaRoute {
    private static final String PREFIX = "/media/";
    private static final Pattern ONE_RANGE = Pattern.compile("bytes=(\\d{1,18}-\\d{0,18}|-\\d{1,18})");
    private static final List<String> PASSED_ON =
            List.of("content-length", "content-range", "etag", "last-modified", "cache-control", "accept-ranges");

    private final SignedLinks links;
    private final ObjectStore store;

    MediaRoute(SignedLinks links, ObjectStore store) {
        this.links = links;
        this.store = store;
    }

    void register(@Observes Router router) {
        var path = PREFIX + "*";
        router.route(path).handler(MediaRoute::allowAnyOrigin);
        router.options(path).handler(MediaRoute::preflight);
        router.get(path).handler(this::deliver);
        router.head(path).handler(this::deliver);
        router.route(path)
                .handler(context -> Refusal.send(context, 405, "method_not_allowed", "Streams can only be read."));
    }

    /** The token is the right to read, so any page may play; no cookie takes part. */
    private static void allowAnyOrigin(RoutingContext context) {
        context.response()
                .putHeader("Access-Control-Allow-Origin", "*")
                .putHeader("Access-Control-Expose-Headers", "Content-Length, Content-Range, ETag")
                .putHeader("Cross-Origin-Resource-Policy", "cross-origin")
                .putHeader("Timing-Allow-Origin", "*");
        context.next();
    }

    private static void preflight(RoutingContext context) {
        context.response()
                .setStatusCode(204)
                .putHeader("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS")
                .putHeader("Access-Control-Allow-Headers", "Range, If-None-Match, If-Modified-Since")
                .putHeader("Access-Control-Max-Age", "86400")
                .end();
    }

    private void deliver(RoutingContext context) {
        links.permitted(context.request().path())
                .ifPresentOrElse(
                        link -> deliver(context, link),
                        () -> Refusal.send(
                                context, 403, "link_not_valid", "This link to a video is not valid, or has ended."));
    }

    private void deliver(RoutingContext context, SignedPath link) {
        var request = context.request();
        var type = ContentType.of(link.object());
        if (type.isEmpty()) {
            nothingHere(context);
            return;
        }
        store.open(request.method(), link.object(), conditions(request))
                .onSuccess(found -> answer(context, link, found, type.get()))
                .onFailure(failure -> away(context, failure.toString()));
    }

    private static MultiMap conditions(HttpServerRequest request) {
        var conditions = MultiMap.caseInsensitiveMultiMap();
        List.of(HttpHeaders.IF_NONE_MATCH, HttpHeaders.IF_MODIFIED_SINCE).forEach(name -> {
            if (request.headers().contains(name)) {
                conditions.set(name, request.getHeader(name));
            }
        });
        var range = request.getHeader("Range");
        // Several ranges, or one under a condition, may be answered with the whole file: no player of ours asks for
        // them.
        if (range != null && ONE_RANGE.matcher(range).matches() && request.getHeader("If-Range") == null) {
            conditions.set("Range", range);
        }
        return conditions;
    }

    private void answer(RoutingContext context, SignedPath link, HttpClientResponse found, String type) {
        switch (found.statusCode()) {
            case 200, 206 -> stream(context, found, type);
            case 304 -> {
                copy(found, context.response().setStatusCode(304));
                context.response().headers().remove(HttpHeaders.CONTENT_LENGTH);
                context.response().end();
            }
            case 416 -> tellSize(context, link);
            // A store that may not be listed says "forbidden" for what is not there.
            case 403, 404 -> nothingHere(context);
            default -> away(context, "status " + found.statusCode());
        }
    }

    private static void stream(RoutingContext context, HttpClientResponse found, String type) {
        var response = context.response().setStatusCode(found.statusCode());
        copy(found, response);
        response.putHeader(HttpHeaders.CONTENT_TYPE, type).putHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
        if (context.request().method() == HttpMethod.HEAD) {
            response.end();
            return;
        }
        response.exceptionHandler(_ -> found.request().reset());
        found.pipeTo(response).onFailure(_ -> {
            found.request().reset();
            response.reset();
        });
    }

    private void tellSize(RoutingContext context, SignedPath link) {
        store.open(HttpMethod.HEAD, link.object(), MultiMap.caseInsensitiveMultiMap())
                .onSuccess(whole -> {
                    context.response()
                            .putHeader("Content-Range", "bytes */" + whole.getHeader(HttpHeaders.CONTENT_LENGTH));
                    Refusal.send(context, 416, "range_not_satisfiable", "The file is shorter than that.");
                })
                .onFailure(failure -> away(context, failure.toString()));
    }

    private static void copy(HttpClientResponse found, HttpServerResponse response) {
        PASSED_ON.forEach(name -> {
            if (found.headers().contains(name)) {
                response.putHeader(name, found.getHeader(name));
            }
        });
        if (!found.headers().contains(HttpHeaders.CACHE_CONTROL)) {
            response.putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        }
    }

    private static void nothingHere(RoutingContext context) {
        Refusal.send(context, 404, "not_found", "There is no such file.");
    }

    private static void away(RoutingContext context, String reason) {
        Log.warnf("the store of streams does not answer: %s", reason);
        context.response().putHeader(HttpHeaders.RETRY_AFTER, "5");
        Refusal.send(
                context, 503, "store_unavailable", "The video cannot be read right now. Please try again in a moment.");
    }
}
