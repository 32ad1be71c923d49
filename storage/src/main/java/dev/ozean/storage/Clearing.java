package dev.ozean.storage;

import dev.ozean.storage.Findings.Finding;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Has removed what stood in the accounts for long and belongs to nobody. */
@Startup
@ApplicationScoped
class Clearing {
    private static final int AT_A_TIME = 100;

    private final Findings findings;
    private final LastLook lastLook;
    private final Comparison comparison;
    private final Books books;
    private final AccountingConfig config;
    private final Counter bytes;

    Clearing(
            Findings findings,
            LastLook lastLook,
            Comparison comparison,
            Books books,
            Bucket bucket,
            AccountingConfig config,
            MeterRegistry meters) {
        this.findings = findings;
        this.lastLook = lastLook;
        this.comparison = comparison;
        this.books = books;
        this.config = config;
        this.bytes = Counter.builder("ozean.storage.deleted")
                .description("of objects that no row named")
                .baseUnit("bytes")
                .tag("bucket", bucket.name())
                .register(meters);
    }

    /** What may be removed now; nothing where that is switched off, or where there is too much of it. */
    List<Finding> due() {
        if (!config.delete()) {
            return List.of();
        }
        var unknown = findings.totals().unknownFolders();
        if (unknown > config.most()) {
            Log.warnf(
                    "%d folders that no row names are too many for leftovers: none is removed by itself;"
                            + " see ozean.accounting.most",
                    unknown);
            return List.of();
        }
        return findings.due(config, AT_A_TIME);
    }

    /**
     * One that cannot be removed now does not hold up the others.
     *
     * @param goOn ends the removal by {@link Accountant.Stopped}
     */
    void remove(Finding finding, Runnable goOn) {
        try {
            if (lastLook.findsYoung(finding.folder(), goOn)) {
                Log.infof("%s stays for now: something was stored there since it was found", finding.name());
            } else if (!comparison.isKnown(finding.folder()) && books.giveUp(finding.folder())) {
                findings.forget(finding);
                bytes.increment(finding.bytes());
                Log.infof(
                        "given up %s: no row names it objects=%d bytes=%d",
                        finding.name(), finding.objects(), finding.bytes());
            }
        } catch (Accountant.Stopped stopped) {
            throw stopped;
        } catch (RuntimeException failure) {
            Log.warnf("%s will be given up later: %s", finding.name(), failure.getMessage());
        }
    }
}
