package dev.ozean.gateway.routing;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.List;

/** What of an upstream's headers reaches the client. */
final class ResponseHeaders {
    private static final List<String> OF_THIS_HOP =
            List.of("connection", "keep-alive", "proxy-connection", "upgrade", "trailer", "server");

    private ResponseHeaders() {}

    /**
     * Merges an answer with what the gateway says by itself.
     *
     * @param upstream is changed: what the gateway has said already goes
     * @param ours is changed: the upstream knows best how long its answer keeps
     */
    static void merge(MultiMap upstream, MultiMap ours) {
        OF_THIS_HOP.forEach(upstream::remove);
        if (upstream.contains(HttpHeaders.CACHE_CONTROL)) {
            ours.remove(HttpHeaders.CACHE_CONTROL);
        }
        ours.names().stream()
                .filter(name -> !name.equalsIgnoreCase("set-cookie"))
                .forEach(upstream::remove);
    }
}
