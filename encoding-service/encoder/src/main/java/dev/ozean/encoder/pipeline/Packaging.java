package dev.ozean.encoder.pipeline;

import dev.ozean.encoder.download.Assembly;
import dev.ozean.encoder.download.Reel;
import dev.ozean.encoder.flow.Crew;
import dev.ozean.encoder.flow.Stop;
import dev.ozean.encoder.link.Parent;
import dev.ozean.encoder.link.Scratch;

/** The threads that come after the streams: read back and put together → publish. */
record Packaging(Reel reel, Parent parent, Scratch scratch, Stop stop) {
    /** Waits until the parent has stored what was made, then makes the download of it. */
    void run(Meter meter) {
        try (var publisher = new Publisher(parent, scratch, meter, stop)) {
            var crew = new Crew(stop);
            crew.start("package", () -> {
                scratch.awaitStored();
                new Assembly(reel, parent, publisher).run();
                publisher.end();
            });
            crew.start("publish", publisher::run);
            crew.join();
            stop.check();
        }
    }
}
