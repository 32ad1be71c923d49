package dev.ozean.encoding.job;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** How long jobs are held and how often they are tried. */
@ConfigMapping(prefix = "ozean.job")
interface JobConfig {
    /**
     * How long a worker holds a job after its last sign of life, by the database's clock. Others look for a job every two
     * seconds, so that one with a free place has it within 22 s of the loss, of the 30 s that are promised; where all places
     * are taken, the next that comes free is the job's. A worker that lives gives a sign each second, and five seconds apart
     * at most: three of them may go astray.
     */
    @WithDefault("20s")
    Duration lease();

    /** As PostgreSQL's make_interval takes them. */
    default double leaseSeconds() {
        return lease().toMillis() / 1000.0;
    }

    /** The pauses before the retries of an error that can pass; as many retries as pauses. */
    @WithDefault("5m,15m,60m")
    List<Duration> retryPauses();

    /** By how much of itself such a pause is shorter or longer, by chance, so that what failed together comes back apart. */
    @WithDefault("0.2")
    double retryJitter();

    /** The take-over that fails the job, counted over all of its attempts: it must not take down one worker after another. */
    @WithDefault("3")
    int maxTakeovers();

    default RetryPolicy retryPolicy() {
        return new RetryPolicy(
                retryPauses(), retryJitter(), () -> ThreadLocalRandom.current().nextDouble());
    }
}
