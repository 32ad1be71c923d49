package dev.ozean.gateway.edge;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells browsers what pages of ours may load and who may frame them. */
@ApplicationScoped
public class SecurityHeaders {
    private final boolean https;
    private final String policy;

    SecurityHeaders(PublicUrl publicUrl, @ConfigProperty(name = "ozean.media.base-url") URI media) {
        https = publicUrl.https();
        policy = contentSecurityPolicy(media);
    }

    void register(@Observes Router router) {
        router.route().order(RouteOrder.GUARDS - 1).handler(this::add);
    }

    private void add(RoutingContext context) {
        var path = context.request().path();
        var headers = context.response().headers();
        headers.set("X-Content-Type-Options", "nosniff");
        if (https) {
            headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        // The identity provider's pages bring a policy of their own.
        if (!path.startsWith("/auth/")) {
            headers.set("Referrer-Policy", "strict-origin-when-cross-origin");
            if (!path.startsWith("/media/")) {
                page(headers);
            }
        }
        context.next();
    }

    private void page(MultiMap headers) {
        headers.set("Content-Security-Policy", policy);
        headers.set("X-Frame-Options", "DENY");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=()");
    }

    static String contentSecurityPolicy(URI media) {
        var cdn = media.isAbsolute() ? " " + media.getScheme() + "://" + media.getAuthority() : "";
        return String.join(
                "; ",
                "default-src 'self'",
                "media-src 'self' blob:" + cdn,
                "worker-src 'self' blob:",
                "connect-src 'self'" + cdn,
                "img-src 'self' data: blob:" + cdn,
                "style-src 'self' 'unsafe-inline'",
                "script-src 'self'",
                "object-src 'none'",
                "base-uri 'self'",
                "frame-ancestors 'none'");
    }
}
