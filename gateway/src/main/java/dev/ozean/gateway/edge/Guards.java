package dev.ozean.gateway.edge;

import dev.ozean.web.Failure;
import dev.ozean.web.Problem;
import dev.ozean.web.Problems;
import io.quarkus.logging.Log;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;

/** Turns away, before anything else looks at it, what no honest client sends. */
class Guards {
    private static final String MEDIA = "/media/";
    // What a second parser may read as a slash or a dot would lead past our path table.
    private static final String DISGUISED = "%2e|%00|\\\\|;|//|/\\.{1,2}(/|$)";
    private static final Pattern AMBIGUOUS = Pattern.compile("(?i)%2f|%5c|%25|" + DISGUISED);
    // A folder stands encoded in the token of a link.
    private static final Pattern AMBIGUOUS_LINK = Pattern.compile("(?i)" + DISGUISED);

    void register(@Observes Router router) {
        router.route().order(RouteOrder.GUARDS).handler(Guards::limitBody);
        router.route().order(RouteOrder.GUARDS).handler(Guards::clearPath);
        router.route().order(RouteOrder.BODY_LIMIT).handler(Guards::limitUnknownLength);
        router.route().order(RouteOrder.GUARDS).failureHandler(Guards::explain);
    }

    private static void limitBody(RoutingContext context) {
        if (Bodies.isTooLong(context.request())) {
            context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            Refusal.send(context, Problems.of(Bodies.tooLarge()));
        } else {
            context.next();
        }
    }

    private static void limitUnknownLength(RoutingContext context) {
        if (!Bodies.isUpload(context.request())) {
            context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, (long) Bodies.LIMIT);
        }
        context.next();
    }

    private static void clearPath(RoutingContext context) {
        var path = context.request().path();
        var ambiguous = path.startsWith(MEDIA) ? AMBIGUOUS_LINK : AMBIGUOUS;
        if (ambiguous.matcher(path).find()) {
            Refusal.send(context, 400, "bad_path", "The address holds characters that are not taken here.");
        } else {
            context.next();
        }
    }

    private static void explain(RoutingContext context) {
        var failure = context.failure();
        if (failure instanceof Failure known) {
            Refusal.send(context, Problems.of(known));
        } else if (failure == null && context.statusCode() < 500) {
            Refusal.send(context, context.statusCode(), "bad_request", "The request cannot be understood.");
        } else {
            Log.errorf(
                    failure,
                    "%s %s failed",
                    context.request().method(),
                    tellable(context.request().path()));
            Refusal.send(
                    context,
                    Problem.of(500, "internal", "Something went wrong on our side. It was logged; please try again."));
        }
    }

    /** The path of a link is the right to what it opens, and no log keeps that. */
    static String tellable(String path) {
        return path.startsWith(MEDIA) ? MEDIA + "…" : path;
    }
}
