package dev.ozean.web;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;

/** Who sent the request, as the checked token says. */
@RequestScoped
public class Caller {
    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** @throws Failure.Forbidden for a token without a tenant group, which may see nothing */
    public UUID group() {
        return person().group()
                .orElseThrow(() -> new Failure.Forbidden("no_group", "Your account belongs to no group yet."));
    }

    /** The stable id of the person at the identity provider. */
    public String subject() {
        return person().subject();
    }

    /** What people call the person. */
    public String name() {
        return person().name();
    }

    public boolean has(Role role) {
        return person().roles().contains(role);
    }

    private Person person() {
        return Person.of(identity);
    }
}
