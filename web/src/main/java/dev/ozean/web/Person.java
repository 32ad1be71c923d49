package dev.ozean.web;

import io.quarkus.security.identity.SecurityIdentity;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Whom a checked token speaks of.
 *
 * @param subject the stable id at the identity provider
 * @param name what people call the person
 * @param group the tenant group; a person without one may sign in, and see nothing
 */
public record Person(String subject, String name, Optional<UUID> group, Set<Role> roles) {
    public Person {
        roles = Set.copyOf(roles);
    }

    public static Person of(SecurityIdentity identity) {
        var subject =
                claim(identity, "sub").orElseGet(() -> identity.getPrincipal().getName());
        var name = claim(identity, "name")
                .or(() -> claim(identity, "preferred_username"))
                .orElse(subject);
        var roles = Arrays.stream(Role.values())
                .filter(role -> identity.hasRole(role.claim()))
                .collect(Collectors.toSet());
        return new Person(subject, name, claim(identity, "group_id").flatMap(Person::uuid), roles);
    }

    private static Optional<String> claim(SecurityIdentity identity, String name) {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? token.claim(name).map(Object::toString)
                : Optional.empty();
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
