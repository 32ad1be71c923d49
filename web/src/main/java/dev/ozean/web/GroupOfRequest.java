package dev.ozean.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Puts the caller's tenant group on every log line of a request. */
class GroupOfRequest {
    @ServerRequestFilter
    public void name(ContainerRequestContext request) {
        if (request.getSecurityContext().getUserPrincipal() instanceof JsonWebToken token
                && token.getClaim("group_id") instanceof Object group) {
            MDC.put("group", group);
        }
    }
}
