package dev.ozean.encoder.pipeline;

import dev.ozean.encoder.flow.Lane;
import dev.ozean.encoder.flow.Stop;
import dev.ozean.encoder.link.Outlet;
import dev.ozean.encoder.link.Parent;
import dev.ozean.encoder.link.Scratch;
import dev.ozean.encoding.protocol.MediaFile;
import dev.ozean.encoding.protocol.ToParent;
import java.io.IOException;

/** Writes finished files and announces them, in a thread of its own; when scratch is full, everything behind it waits. */
final class Publisher implements Outlet, AutoCloseable {
    private static final long LANE_BYTES = 16 << 20;

    private record Finished(MediaFile file, byte[] content) {}

    private final Parent parent;
    private final Scratch scratch;
    private final Meter meter;
    private final Lane<Finished> lane;

    Publisher(Parent parent, Scratch scratch, Meter meter, Stop stop) {
        this.parent = parent;
        this.scratch = scratch;
        this.meter = meter;
        this.lane = new Lane<>(stop, LANE_BYTES, finished -> finished.content().length, _ -> {});
    }

    @Override
    public void publish(MediaFile file, byte[] content) {
        lane.put(new Finished(file, content));
    }

    void end() {
        lane.end();
    }

    void run() throws IOException {
        for (var next = lane.take(); next.isPresent(); next = lane.take()) {
            var finished = next.get();
            scratch.write(finished.file(), finished.content());
            switch (finished.file()) {
                case ToParent.Init init -> parent.send(init);
                case ToParent.Segment segment -> parent.send(segment);
                case ToParent.Still still -> parent.send(still);
                case ToParent.Thumbnail thumbnail -> parent.send(thumbnail);
                case ToParent.Sprite sprite -> parent.send(sprite);
                case ToParent.Captions captions -> parent.send(captions);
                case ToParent.Part part -> parent.send(part);
            }
            meter.moves.increment();
        }
    }

    @Override
    public void close() {
        lane.close();
    }
}
