package dev.ozean.gateway.session;

import dev.ozean.web.Role;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * A person or program whose token was checked.
 *
 * @param group the tenant group; a person without one may sign in, and see nothing
 * @param token what the services are given to check for themselves
 */
public record Visitor(String subject, String name, Optional<UUID> group, Set<Role> roles, String token) {
    public Visitor {
        roles = Set.copyOf(roles);
    }

    /** Nobody, for an anonymous identity. */
    public static Optional<Visitor> of(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken claims
                ? Optional.of(of(identity, claims))
                : Optional.empty();
    }

    /** Whether this person manages videos, and so may see those that are not shown to everybody. */
    public boolean managesVideos() {
        return roles.contains(Role.OWNER) || roles.contains(Role.CREATOR);
    }

    private static Visitor of(SecurityIdentity identity, JsonWebToken claims) {
        var subject = claims.getSubject();
        var name = text(claims, "name")
                .or(() -> text(claims, "preferred_username"))
                .orElse(subject);
        var roles = EnumSet.noneOf(Role.class);
        Arrays.stream(Role.values())
                .filter(role -> identity.hasRole(role.name().toLowerCase(Locale.ROOT)))
                .forEach(roles::add);
        var token = identity.getCredential(AccessTokenCredential.class).getToken();
        return new Visitor(subject, name, text(claims, "group_id").flatMap(Visitor::uuid), roles, token);
    }

    private static Optional<String> text(JsonWebToken claims, String name) {
        return claims.claim(name).map(Object::toString);
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "Visitor[" + subject + "]"; // never the token
    }
}
