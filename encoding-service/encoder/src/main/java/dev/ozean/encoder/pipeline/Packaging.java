package dev.ozean.encoder.pipeline;

import dev.ozean.encoder.download.Assembly;
import dev.ozean.encoder.flow.Crew;
import java.util.concurrent.atomic.LongAdder;

/** The threads that come after the streams: read back and put together → publish. */
record Packaging(Workshop shop, LongAdder moves) {
    /** Waits until the parent has stored what was made, then makes the download of it. */
    void run() {
        try (var publisher = new PublishingLane(new Announcer(shop, moves), shop.stop())) {
            var crew = new Crew(shop.stop());
            crew.start("package", () -> {
                shop.scratch().awaitStored();
                new Assembly(shop.reel(), shop.parent(), publisher).run();
                publisher.end();
            });
            crew.start("publish", publisher::run);
            crew.join();
            shop.stop().check();
        }
    }
}
