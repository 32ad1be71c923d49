package dev.ozean.chaos.house;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which records nobody can read were sent, and whose dead letters must show each. */
public final class Poisons {
    /** The header that whatever a walk made up carries, and its dead letter too. */
    public static final String MARK = "walk-poison";

    private final Map<String, Set<String>> sent = new HashMap<>();
    private final Map<String, Set<String>> unsure = new HashMap<>();

    /** @param taken whether the broker said that it has it */
    public synchronized void sent(String service, String mark, boolean taken) {
        (taken ? sent : unsure).computeIfAbsent(service, _ -> new HashSet<>()).add(mark);
    }

    /** Marks that must be among the service's dead letters. */
    public synchronized Set<String> surely(String service) {
        return Set.copyOf(sent.getOrDefault(service, Set.of()));
    }

    /** Marks that may be there too. */
    public synchronized Set<String> perhaps(String service) {
        return Set.copyOf(unsure.getOrDefault(service, Set.of()));
    }
}
