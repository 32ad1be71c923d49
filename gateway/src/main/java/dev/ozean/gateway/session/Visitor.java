package dev.ozean.gateway.session;

import dev.ozean.web.Person;
import dev.ozean.web.Role;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * A person or program whose token was checked.
 *
 * @param token what the services are given to check for themselves
 */
public record Visitor(Person person, String token) {
    /** Nobody, for an anonymous identity. */
    public static Optional<Visitor> of(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken
                ? Optional.of(new Visitor(
                        Person.of(identity),
                        identity.getCredential(AccessTokenCredential.class).getToken()))
                : Optional.empty();
    }

    /** Whether this person manages videos, and so may see those that are not shown to everybody. */
    public boolean managesVideos() {
        return person.roles().contains(Role.OWNER) || person.roles().contains(Role.CREATOR);
    }

    @Override
    public String toString() {
        return "Visitor[" + person.subject() + "]"; // never the token
    }
}
