package dev.ozean.storage;

import dev.ozean.storage.Findings.Totals;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToDoubleFunction;

/** The accounts as figures, the same in every replica. */
@ApplicationScoped
public class StorageGauges {
    private final AtomicReference<Totals> seen = new AtomicReference<>(Totals.NONE);
    private final Findings findings;

    StorageGauges(Findings findings, Bucket bucket, MeterRegistry meters) {
        this.findings = findings;
        register(
                meters,
                bucket,
                "ozean.storage.unknown.bytes",
                "bytes",
                "of objects that no row names",
                Totals::unknownBytes);
        register(
                meters,
                bucket,
                "ozean.storage.unknown.objects",
                "objects",
                "that no row names",
                Totals::unknownObjects);
        register(
                meters, bucket, "ozean.storage.missing.objects", "objects", "that a row names", Totals::missingObjects);
        register(
                meters,
                bucket,
                "ozean.storage.last.pass.timestamp",
                "seconds",
                "when bucket and rows were last compared as a whole",
                Totals::finishedAt);
    }

    @Scheduled(every = "30s")
    @RunOnVirtualThread
    public void read() {
        try {
            seen.set(findings.totals());
        } catch (RuntimeException failure) {
            Log.debugf("no figures of the accounts for now: %s", failure.getMessage());
        }
    }

    private void register(
            MeterRegistry meters,
            Bucket bucket,
            String name,
            String unit,
            String description,
            ToDoubleFunction<Totals> value) {
        Gauge.builder(name, seen, now -> value.applyAsDouble(now.get()))
                .description(description)
                .baseUnit(unit)
                .tag("bucket", bucket.name())
                .register(meters);
    }
}
