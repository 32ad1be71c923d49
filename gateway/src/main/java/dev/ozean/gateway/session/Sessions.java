package dev.ozean.gateway.session;

import io.quarkus.security.AuthenticationException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Finds out who sent a request: a browser by its session cookie, a program by its bearer token. */
@ApplicationScoped
public class Sessions {
    private static final String KEY = Visitor.class.getName();
    // The framework would answer a failed check with a redirect to the login page; we answer ourselves.
    static final BiConsumer<RoutingContext, Throwable> SILENT = (_, _) -> {};

    private final IdentityProviderManager identities;

    Sessions(IdentityProviderManager identities) {
        this.identities = identities;
    }

    /** The visitor whom an earlier handler found. */
    public static Optional<Visitor> known(RoutingContext context) {
        return Optional.ofNullable(context.get(KEY));
    }

    /** Whether the browser sends the proof by itself, so that a foreign page could make it do so. */
    static boolean byCookie(RoutingContext context) {
        return !context.request().headers().contains(HttpHeaders.AUTHORIZATION);
    }

    /** Nobody, for no token or one that is not valid; fails when that cannot be found out. */
    Uni<Optional<Visitor>> find(RoutingContext context) {
        context.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, SILENT);
        return QuarkusHttpUser.getSecurityIdentity(context, identities)
                .map(Visitor::of)
                .onFailure(AuthenticationException.class::isInstance)
                .recoverWithItem(Optional.empty())
                .invoke(found -> found.ifPresent(visitor -> context.put(KEY, visitor)));
    }
}
