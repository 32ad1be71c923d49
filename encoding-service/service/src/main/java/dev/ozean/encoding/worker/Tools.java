package dev.ozean.encoding.worker;

import dev.ozean.encoding.child.Children;
import dev.ozean.encoding.job.Runs;
import dev.ozean.encoding.settings.Settings;
import dev.ozean.encoding.storage.Masters;
import dev.ozean.encoding.storage.Streams;
import jakarta.inject.Singleton;

/** What every run works with; no proxy stands before it, so its fields can be read. */
@Singleton
class Tools {
    final Runs runs;
    final Children children;
    final Masters masters;
    final Streams streams;
    final Samples samples;
    final Figures figures;
    final Settings settings;
    final WorkerConfig config;

    Tools(
            Runs runs,
            Children children,
            Masters masters,
            Streams streams,
            Samples samples,
            Figures figures,
            Settings settings,
            WorkerConfig config) {
        this.runs = runs;
        this.children = children;
        this.masters = masters;
        this.streams = streams;
        this.samples = samples;
        this.figures = figures;
        this.settings = settings;
        this.config = config;
    }
}
