package dev.ozean.encoding.job;

import dev.ozean.events.EncodeEvent.Reason;
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

    Tally(MeterRegistry meters) {
        this.meters = meters;
        this.timeToPlayable = Timer.builder("ozean.encoding.time.to.playable")
                .description("from the request to the first rendition that can be watched")
                .serviceLevelObjectives(BARS)
                .register(meters);
    }

    /** A job could be watched for the first time, so long after its request. */
    void playable(Duration afterRequest) {
        timeToPlayable.record(afterRequest);
    }

    /** An attempt failed, whether or not another follows. */
    void failed(Reason reason) {
        Counter.builder("ozean.encoding.failures")
                .description("attempts that failed, by the code of their error")
                .tag("code", reason.code())
                .register(meters)
                .increment();
    }
}
