package dev.ozean.gateway.session;

import dev.ozean.gateway.edge.PublicUrl;
import dev.ozean.gateway.edge.Refusal;
import dev.ozean.gateway.edge.RouteOrder;
import io.quarkus.logging.Log;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.Set;

/** Lets into {@code /api} who is signed in, and no request that a foreign page made a browser send. */
@ApplicationScoped
class ApiGate {
    /** A header that a page of another origin cannot set without our leave. */
    static final String PROOF = "X-Ozean";

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    // The first proves its right by a signature of its own, the second is no secret.
    private static final Set<String> OPEN = Set.of("/api/playback/heartbeat", "/api/openapi");

    private final Sessions sessions;
    private final PublicUrl publicUrl;

    ApiGate(Sessions sessions, PublicUrl publicUrl) {
        this.sessions = sessions;
        this.publicUrl = publicUrl;
    }

    void register(@Observes Router router) {
        router.route("/api/*").order(RouteOrder.SESSION).handler(this::check);
    }

    private void check(RoutingContext context) {
        sessions.find(context)
                .subscribe()
                .with(found -> decide(context, found), failure -> unavailable(context, failure));
    }

    private void decide(RoutingContext context, Optional<Visitor> found) {
        if (found.isEmpty() && !OPEN.contains(context.request().path())) {
            context.response().putHeader("WWW-Authenticate", "Bearer");
            Refusal.send(
                    context, 401, "unauthorized", "Please sign in: the request carries no valid session or token.");
        } else if (found.isPresent() && Sessions.byCookie(context) && changesState(context) && !proven(context)) {
            Refusal.send(context, 403, "foreign_request", "A request that changes something needs the header X-Ozean.");
        } else if (upgrades(context) && fromForeignOrigin(context)) {
            Refusal.send(context, 403, "foreign_origin", "Live events are not given to pages of another origin.");
        } else {
            context.next();
        }
    }

    private static boolean changesState(RoutingContext context) {
        return !SAFE.contains(context.request().method())
                || context.request().headers().contains("X-HTTP-Method-Override");
    }

    private static boolean proven(RoutingContext context) {
        return context.request().headers().contains(PROOF);
    }

    private static boolean upgrades(RoutingContext context) {
        return "websocket".equalsIgnoreCase(context.request().getHeader(HttpHeaders.UPGRADE));
    }

    /** A browser always tells the origin of a page that opens a socket; a program need not. */
    private boolean fromForeignOrigin(RoutingContext context) {
        var origin = context.request().getHeader(HttpHeaders.ORIGIN);
        return origin == null
                ? Sessions.byCookie(context)
                : !origin.equals(publicUrl.origin().toString());
    }

    private static void unavailable(RoutingContext context, Throwable failure) {
        Log.warnf("cannot check who sent %s: %s", context.request().path(), failure.toString());
        context.response().putHeader(HttpHeaders.RETRY_AFTER, "5");
        Refusal.send(
                context,
                503,
                "sign_in_unavailable",
                "Signing in is not possible right now. Please try again in a moment.");
    }
}
