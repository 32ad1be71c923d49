package dev.ozean.encoding.job;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Counts what became of jobs, once that is written: what is tried again did not happen twice. All from the start on: of a
 * counter that appears with its first event no increase can be told.
 */
@Startup
@Singleton
class Tally {
    private static final Duration[] BARS = IntStream.of(2, 5, 10, 20, 60, 300, 1800)
            .mapToObj(Duration::ofSeconds)
            .toArray(Duration[]::new);

    private final MeterRegistry meters;
    private final Timer timeToPlayable;
    private final Counter expired;
    private final Counter retries;
    private final Map<ChildDeath, Counter> deaths;

    Tally(MeterRegistry meters) {
        this.meters = meters;
        this.timeToPlayable = Timer.builder("ozean.encoding.time.to.playable")
                .description("from the request to the first rendition that can be watched")
                .serviceLevelObjectives(BARS)
                .register(meters);
        this.expired = Counter.builder("ozean.encoding.leases.expired")
                .description("jobs whose worker was lost, whether another took over or they were given up")
                .register(meters);
        this.retries = Counter.builder("ozean.encoding.retries")
                .description("attempts that failed and are followed by another")
                .register(meters);
        this.deaths = Stream.of(ChildDeath.values())
                .collect(Collectors.toMap(Function.identity(), death -> deaths(death, meters)));
        Setback.codes().forEach(this::failures);
    }

    /** A job could be watched for the first time, so long after its request. */
    void playable(Duration afterRequest) {
        timeToPlayable.record(afterRequest);
    }

    void workerLost() {
        expired.increment();
    }

    /** An attempt of the job failed for this, whether or not another follows. */
    void failed(Job job, Setback setback) {
        failures(job.errorCode).increment();
        setback.death().map(deaths::get).ifPresent(Counter::increment);
        if (job.status == JobStatus.RETRYING) {
            retries.increment();
        }
    }

    /** A job was refused for this before any attempt. */
    void refused(Setback setback) {
        failures(setback.reason().code()).increment();
    }

    private Counter failures(String code) {
        return Counter.builder("ozean.encoding.failures")
                .description("attempts that failed and jobs that were refused, by the code of their error")
                .tag("code", code)
                .register(meters);
    }

    private static Counter deaths(ChildDeath death, MeterRegistry meters) {
        return Counter.builder("ozean.encoding.child.deaths")
                .description("children that ended before their work")
                .tag("kind", death.wireName())
                .register(meters);
    }
}
