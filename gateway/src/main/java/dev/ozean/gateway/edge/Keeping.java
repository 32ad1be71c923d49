package dev.ozean.gateway.edge;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;

/** How long browsers may keep what has nothing to say about it itself: files with a hash in their name for ever. */
class Keeping {
    void register(@Observes Router router) {
        router.route().order(RouteOrder.GUARDS).handler(context -> {
            context.response()
                    .putHeader(HttpHeaders.CACHE_CONTROL, of(context.request().path()));
            context.next();
        });
    }

    private static String of(String path) {
        if (path.startsWith("/assets/")) {
            return "public, max-age=31536000, immutable";
        }
        return path.startsWith("/api/") ? "no-store" : "no-cache";
    }
}
