package dev.ozean.local.stack;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What whoever starts a stack sets by variables of his own; nothing else of his environment is handed on, and each only to
 * the services that know it.
 */
public record Surroundings(Map<String, String> variables) {
    /** Of a stack for tests or benchmarks, which must not wake anybody. */
    public static final Surroundings NONE = new Surroundings(Map.of());

    private static final Map<String, Set<Service>> KNOWN = Map.of(
            "OZEAN_TELEGRAM_URL", Set.of(Service.ENCODING),
            "OZEAN_TELEGRAM_TOKEN", Set.of(Service.ENCODING),
            "OZEAN_TELEGRAM_CHAT", Set.of(Service.ENCODING),
            "OZEAN_ACCOUNTING_DELETE", Set.of(Service.CATALOG, Service.ENCODING));

    public Surroundings {
        variables = variables.entrySet().stream()
                .filter(variable -> KNOWN.containsKey(variable.getKey()))
                .filter(variable -> !variable.getValue().isBlank())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Of this process. */
    public static Surroundings ours() {
        return new Surroundings(System.getenv());
    }

    Map<String, String> of(Service service) {
        return variables.entrySet().stream()
                .filter(variable -> KNOWN.get(variable.getKey()).contains(service))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
