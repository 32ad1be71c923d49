package dev.ozean.encoding.worker;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Measures what encoding costs. */
@Singleton
class Figures {
    private final DistributionSummary realtimeFactor;
    private final DistributionSummary mediaPerCpu;
    private final Counter media;
    private final Counter cpu;

    Figures(MeterRegistry meters) {
        this.realtimeFactor = DistributionSummary.builder("ozean.encoding.realtime.factor")
                .description("length of a film by the time that its whole run took; 1 is as fast as it plays")
                .baseUnit("ratio")
                .serviceLevelObjectives(0.25, 0.5, 1, 2, 4, 8)
                .register(meters);
        this.mediaPerCpu = DistributionSummary.builder("ozean.encoding.media.per.cpu")
                .description("length of a film by the processor time that its whole run took")
                .baseUnit("ratio")
                .serviceLevelObjectives(0.125, 0.25, 0.5, 1, 2, 4)
                .register(meters);
        this.media = Counter.builder("ozean.encoding.media")
                .description("length of all films whose jobs were completed")
                .baseUnit("seconds")
                .register(meters);
        this.cpu = Counter.builder("ozean.encoding.cpu")
                .description("processor time of all children, also of those whose runs came to nothing")
                .baseUnit("seconds")
                .register(meters);
    }

    /** A job was completed by a run that took so long. */
    void completed(Duration film, Duration wall, Duration processor) {
        media.increment(seconds(film));
        realtimeFactor.record(seconds(film) / seconds(wall));
        // A child that nobody could look at in time is no miracle of thrift.
        if (!processor.isZero()) {
            mediaPerCpu.record(seconds(film) / seconds(processor));
        }
    }

    /** A child has ended. */
    void spent(Duration processor) {
        cpu.increment(seconds(processor));
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
