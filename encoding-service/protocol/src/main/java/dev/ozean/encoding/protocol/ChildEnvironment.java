package dev.ozean.encoding.protocol;

import java.util.Map;

/** The variables that a child is started with: these and no others, for none of the parent's is its business. */
public final class ChildEnvironment {
    /**
     * Pictures go from thread to thread. With an arena for each of them, as the C library would have it, what one thread
     * freed lies idle where the others cannot take it.
     */
    public static final Map<String, String> VARIABLES = Map.of("MALLOC_ARENA_MAX", "2");

    private ChildEnvironment() {}

    /** Makes {@code process} start with these alone. */
    public static void applyTo(ProcessBuilder process) {
        process.environment().clear();
        process.environment().putAll(VARIABLES);
    }
}
