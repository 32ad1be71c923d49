package dev.ozean.bench.encode;

import dev.ozean.bench.measure.Cost;
import dev.ozean.bench.measure.Meter;
import dev.ozean.bench.measure.Watch;
import dev.ozean.bench.store.S3Store;
import dev.ozean.encoding.protocol.JobLimits;
import dev.ozean.encoding.standalone.EncoderHome;
import dev.ozean.encoding.standalone.Encoding;
import dev.ozean.encoding.standalone.Made;
import dev.ozean.encoding.standalone.Result;
import dev.ozean.encoding.standalone.Source;
import java.io.IOException;
import java.nio.file.Path;

/** The encoder as the service runs it: the master out of the store, everything made into it. */
final class Ours {
    /** What it took and what came of it. */
    record Run(Cost cost, Made made) {}

    private final EncoderHome home;
    private final Source master;
    private final long held;

    /** {@code held} is what this process holds in memory without any of this, in bytes. */
    Ours(EncoderHome home, Source master, long held) {
        this.home = home;
        this.master = master;
        this.held = held;
    }

    /** {@code scratch} is empty. */
    Run run(Mode mode, Path scratch, S3Store store) throws IOException {
        var meter = new Meter();
        Made made;
        Watch watch;
        try (var encoding = Encoding.start(home, scratch, master, store)) {
            watch = Watch.of(encoding.child().pid());
            try (watch) {
                made = switch (encoding.run(mode.settings(), JobLimits.DEFAULT, new Encoding.Listener() {})) {
                    case Result.Whole(var whole) -> whole;
                    case Result.Failed(var code, var detail) ->
                        throw new IllegalStateException("%s (%s): %s".formatted(code.sentence(), code.code(), detail));
                };
                meter.done();
            }
        }
        return new Run(meter.together(watch, held), made);
    }
}
