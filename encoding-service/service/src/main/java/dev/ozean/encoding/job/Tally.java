package dev.ozean.encoding.job;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.stream.IntStream;

/** Counts what became of jobs, once that is written: what is tried again did not happen twice. */
@Singleton
class Tally {
    private static final Duration[] BARS = IntStream.of(2, 5, 10, 20, 60, 300, 1800)
            .mapToObj(Duration::ofSeconds)
            .toArray(Duration[]::new);

    private final MeterRegistry meters;
    private final Timer timeToPlayable;
    private final Counter retries;

    Tally(MeterRegistry meters) {
        this.meters = meters;
        this.timeToPlayable = Timer.builder("ozean.encoding.time.to.playable")
                .description("from the request to the first rendition that can be watched")
                .serviceLevelObjectives(BARS)
                .register(meters);
        this.retries = Counter.builder("ozean.encoding.retries")
                .description("attempts that failed and are followed by another")
                .register(meters);
    }

    /** A job could be watched for the first time, so long after its request. */
    void playable(Duration afterRequest) {
        timeToPlayable.record(afterRequest);
    }

    /** An attempt of the job failed for this, whether or not another follows. */
    void failed(Job job, Setback setback) {
        Counter.builder("ozean.encoding.failures")
                .description("attempts that failed, by the code of their error")
                .tag("code", job.errorCode)
                .register(meters)
                .increment();
        setback.death().ifPresent(this::died);
        if (job.status == JobStatus.RETRYING) {
            retries.increment();
        }
    }

    private void died(ChildDeath death) {
        Counter.builder("ozean.encoding.child.deaths")
                .description("children that ended before their work")
                .tag("kind", death.wireName())
                .register(meters)
                .increment();
    }
}
