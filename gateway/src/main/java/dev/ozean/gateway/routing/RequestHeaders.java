package dev.ozean.gateway.routing;

import dev.ozean.gateway.edge.PublicUrl;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What an upstream is told: nothing that only the gateway may say, and nothing that is meant for this hop alone. */
final class RequestHeaders {
    private static final Set<String> HOP_BY_HOP = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "http2-settings",
            "expect");
    private static final Set<String> FORGEABLE =
            Set.of("forwarded", "x-real-ip", "x-original-url", "x-rewrite-url", "via");
    // The tracing of this hop writes them anew, for the same trace.
    private static final Set<String> TRACE = Set.of("traceparent", "tracestate", "baggage");
    private static final List<String> FORGEABLE_PREFIXES = List.of("x-forwarded-", "x-ozean", "x-envoy-");

    private RequestHeaders() {}

    /** Replaces whatever the client proved itself with by the token that the gateway has checked. */
    static void authorize(MultiMap headers, Optional<String> token) {
        headers.remove(HttpHeaders.COOKIE);
        headers.remove(HttpHeaders.AUTHORIZATION);
        token.ifPresent(checked -> headers.set(HttpHeaders.AUTHORIZATION, "Bearer " + checked));
    }

    /** Leaves out what the client may not say to the upstream. */
    static void clean(MultiMap headers) {
        var named = headers.getAll(HttpHeaders.CONNECTION).stream()
                .flatMap(value -> List.of(value.split(",")).stream())
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        List.copyOf(headers.names()).stream()
                .filter(name -> isRefused(name.toLowerCase(Locale.ROOT), named))
                .forEach(headers::remove);
    }

    /** Says how the request reached us. */
    static void introduce(MultiMap headers, HttpServerRequest request, PublicUrl publicUrl) {
        headers.set("X-Forwarded-For", request.remoteAddress().hostAddress());
        headers.set("X-Forwarded-Proto", publicUrl.scheme());
        headers.set("X-Forwarded-Host", publicUrl.authority());
        headers.set("X-Forwarded-Port", Integer.toString(publicUrl.port()));
    }

    private static boolean isRefused(String name, List<String> namedByConnection) {
        return HOP_BY_HOP.contains(name)
                || FORGEABLE.contains(name)
                || TRACE.contains(name)
                || FORGEABLE_PREFIXES.stream().anyMatch(name::startsWith)
                // Content-Length and Host would change the meaning of the request itself.
                || namedByConnection.contains(name)
                        && !Set.of("content-length", "host").contains(name);
    }
}
