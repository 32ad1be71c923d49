package dev.ozean.gateway.routing;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.Optional;

/** The identity provider, as people see it and as the gateway reaches it. */
@ConfigMapping(prefix = "ozean.identity")
interface IdentityConfig {
    URI issuer();

    /** Scheme, host and port of a Keycloak that is to be shown under our own {@code /auth}; none for a provider elsewhere. */
    Optional<URI> keycloak();
}
