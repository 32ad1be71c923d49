package dev.ozean.encoding.job;

import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The jobs that are worked on here. The database cannot tell: of one that was claimed nobody here may have heard, and one
 * whose lease ran out may be alive.
 */
@Singleton
public class InHand {
    private final Set<UUID> jobs = ConcurrentHashMap.newKeySet();

    public void add(UUID job) {
        jobs.add(job);
    }

    public void remove(UUID job) {
        jobs.remove(job);
    }

    /** As they are now. */
    public Set<UUID> jobs() {
        return Set.copyOf(jobs);
    }
}
