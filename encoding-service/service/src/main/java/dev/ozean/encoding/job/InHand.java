package dev.ozean.encoding.job;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The jobs that are worked on here. The database cannot tell: of one that was claimed nobody here may have heard, and one
 * whose lease ran out may be alive.
 */
@Singleton
public class InHand {
    /** How often: a run may still come to its end while the next one of the same job has begun. */
    private final Map<UUID, Integer> jobs = new ConcurrentHashMap<>();

    public void add(UUID job) {
        jobs.merge(job, 1, Integer::sum);
    }

    public void remove(UUID job) {
        jobs.computeIfPresent(job, (_, times) -> times > 1 ? times - 1 : null);
    }

    /** As they are now. */
    public Set<UUID> jobs() {
        return Set.copyOf(jobs.keySet());
    }
}
