package dev.ozean.gateway.edge;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;

/**
 * Pages of the app have addresses of their own, which only the app can read: each is answered with the app.
 *
 * <p>Quinoa's own way comes after the REST endpoints, which answer 404 to all they do not know since we map that.
 */
@ApplicationScoped
class AppPages {
    /** Neither a path of a service nor a file, whose name has a dot. */
    private static final Pattern PAGE = Pattern.compile("/(?!(?:api|auth|media|q|login|logout)(?:/|$))[^.]+");

    void register(@Observes Router router) {
        router.get().order(RouteOrder.PROXY).handler(AppPages::show);
    }

    private static void show(RoutingContext context) {
        if (isPage(context.request().path())) {
            context.reroute("/");
        } else {
            context.next();
        }
    }

    static boolean isPage(String path) {
        return PAGE.matcher(path).matches();
    }
}
