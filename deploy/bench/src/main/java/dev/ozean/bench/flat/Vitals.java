package dev.ozean.bench.flat;

import java.util.function.ToDoubleFunction;

/**
 * What a service at rest holds.
 *
 * @param jobs how many it had done
 * @param heap bytes of objects that are in use, after the collector was there
 * @param resident bytes of memory that it has of the system
 * @param files open ones, sockets and pipes too
 * @param children processes that it started, and theirs
 * @param scratch files that were to be gone when their job was
 */
record Vitals(int jobs, long heap, long resident, int files, int threads, int children, int scratch) {

    /** What must not grow, and by how much it may seem to for each job. */
    enum Kind {
        /** The collector leaves none behind, but caches fill for a while. */
        HEAP("heap, KiB", 16, vitals -> vitals.heap() / 1024.0),
        /** The system's allocator keeps some of what was freed, more or less of it each time. */
        RESIDENT("resident memory, KiB", 96, vitals -> vitals.resident() / 1024.0),
        /** Idle connections come and go; one that stays for each job would be 1. */
        FILES("open files", 0.1, Vitals::files),
        /** Pools come and go as well. */
        THREADS("threads", 0.1, Vitals::threads);

        private final String words;
        private final double tolerance;
        private final ToDoubleFunction<Vitals> value;

        Kind(String words, double tolerance, ToDoubleFunction<Vitals> value) {
            this.words = words;
            this.tolerance = tolerance;
            this.value = value;
        }

        double of(Vitals vitals) {
            return value.applyAsDouble(vitals);
        }

        /** The most that is still called flat, a job. */
        double tolerance() {
            return tolerance;
        }

        @Override
        public String toString() {
            return words;
        }
    }
}
