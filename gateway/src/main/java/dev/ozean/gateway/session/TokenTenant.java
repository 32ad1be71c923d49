package dev.ozean.gateway.session;

import io.quarkus.oidc.TenantResolver;
import io.quarkus.oidc.runtime.OidcUtils;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** A request that brings a token is judged by it alone, whatever cookies come along. */
@ApplicationScoped
class TokenTenant implements TenantResolver {
    @Override
    public String resolve(RoutingContext context) {
        // Said in both cases: without an answer the framework would take a tenant's name in the path for one.
        return Sessions.byCookie(context) ? OidcUtils.DEFAULT_TENANT_ID : "bearer";
    }
}
