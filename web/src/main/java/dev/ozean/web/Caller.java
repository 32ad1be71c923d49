package dev.ozean.web;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who sent the request, as the checked token says. */
@RequestScoped
public class Caller {
    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** @throws Failure.Forbidden for a token without a tenant group, which may see nothing */
    public UUID group() {
        return claim("group_id")
                .flatMap(Caller::parse)
                .orElseThrow(() -> new Failure.Forbidden("no_group", "Your account belongs to no group yet."));
    }

    /** The stable id of the person at the identity provider. */
    public String subject() {
        return claim("sub").orElseGet(() -> identity.getPrincipal().getName());
    }

    /** What people call the person. */
    public String name() {
        return claim("name").or(() -> claim("preferred_username")).orElseGet(this::subject);
    }

    public boolean has(Role role) {
        return identity.hasRole(role.claim());
    }

    private Optional<String> claim(String name) {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? Optional.ofNullable(token.getClaim(name)).map(Object::toString)
                : Optional.empty();
    }

    private static Optional<UUID> parse(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
