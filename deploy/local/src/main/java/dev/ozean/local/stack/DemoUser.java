package dev.ozean.local.stack;

import dev.ozean.local.data.Refused;
import java.util.List;

/** Those who can sign in to the embedded realm. */
public final class DemoUser {
    private static final List<String> ALL = List.of("owner", "creator", "member", "customer", "other-owner");

    private DemoUser() {}

    /** The name itself, if there is such a user. */
    public static String named(String name) {
        if (!ALL.contains(name)) {
            throw new Refused("there is no user %s; there are %s".formatted(name, String.join(", ", ALL)));
        }
        return name;
    }
}
