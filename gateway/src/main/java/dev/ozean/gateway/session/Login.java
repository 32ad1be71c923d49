package dev.ozean.gateway.session;

import dev.ozean.gateway.edge.PublicUrl;
import dev.ozean.gateway.edge.Refusal;
import io.quarkus.logging.Log;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** The only addresses that redirect: to the identity provider and back. */
@ApplicationScoped
class Login {
    private static final String HOME = "/";
    private static final String FAILED = "/?sign-in=failed";

    private final IdentityProviderManager identities;
    private final PublicUrl publicUrl;

    Login(IdentityProviderManager identities, PublicUrl publicUrl) {
        this.identities = identities;
        this.publicUrl = publicUrl;
    }

    void register(@Observes Router router) {
        router.get("/login").handler(this::login);
        router.get("/logout").handler(this::logout);
    }

    private void login(RoutingContext context) {
        if (!publicUrl.authority().equalsIgnoreCase(context.request().getHeader(HttpHeaders.HOST))) {
            // Signing in works at the one address that the identity provider knows, such as localhost for 127.0.0.1.
            redirect(context, publicUrl.origin() + context.request().uri());
            return;
        }
        identity(context)
                .subscribe()
                .with(identity -> enter(context, identity), failure -> failed(context, failure, FAILED));
    }

    private void enter(RoutingContext context, SecurityIdentity identity) {
        if (identity.isAnonymous()) {
            challenge(context);
        } else {
            redirect(context, LocalPath.of(context.request().getParam("to")).value());
        }
    }

    /** The framework ends the session while it looks at it; what comes through had none that is still good. */
    private void logout(RoutingContext context) {
        identity(context).subscribe().with(_ -> redirect(context, HOME), failure -> failed(context, failure, HOME));
    }

    private Uni<SecurityIdentity> identity(RoutingContext context) {
        context.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, Sessions.SILENT);
        return QuarkusHttpUser.getSecurityIdentity(context, identities);
    }

    private static void challenge(RoutingContext context) {
        context.<HttpAuthenticator>get(HttpAuthenticator.class.getName())
                .sendChallenge(context)
                .subscribe()
                .with(_ -> context.response().end(), failure -> unavailable(context, failure));
    }

    private static void failed(RoutingContext context, Throwable failure, String otherwise) {
        switch (failure) {
            case AuthenticationRedirectException onward -> redirect(context, onward.getRedirectUri());
            case AuthenticationFailedException _ when otherwise.equals(FAILED) -> challenge(context);
            case AuthenticationFailedException _ -> redirect(context, otherwise);
            case AuthenticationCompletionException _ -> redirect(context, otherwise);
            default -> unavailable(context, failure);
        }
    }

    private static void redirect(RoutingContext context, String target) {
        context.response()
                .setStatusCode(303)
                .putHeader(HttpHeaders.LOCATION, target)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end();
    }

    private static void unavailable(RoutingContext context, Throwable failure) {
        Log.warnf("signing in is not possible: %s", failure.toString());
        Refusal.send(
                context,
                503,
                "sign_in_unavailable",
                "Signing in is not possible right now. Please try again in a moment.");
    }
}
