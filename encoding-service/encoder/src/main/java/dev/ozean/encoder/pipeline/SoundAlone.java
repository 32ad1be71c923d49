package dev.ozean.encoder.pipeline;

import dev.ozean.encoder.flow.Crew;
import dev.ozean.encoder.flow.Lane;
import dev.ozean.encoder.flow.Stop;
import dev.ozean.encoder.libav.Packet;
import dev.ozean.encoder.link.Parent;
import dev.ozean.encoder.link.Scratch;
import dev.ozean.encoder.still.Cover;
import dev.ozean.encoding.protocol.ToParent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The threads of a job without a moving picture, such as a podcast: demux → sound → publish, and the cover beside them. */
final class SoundAlone implements AutoCloseable {
    /** Little, so that what was read is about what was made. */
    private static final long PACKET_BYTES = 128 << 10;

    private final Master master;
    private final EncodePlan plan;
    private final Stop stop;
    private final Meter meter;
    private final Publisher publisher;
    private final Sound sound;

    private SoundAlone(Master master, EncodePlan plan, Sound sound, Meter meter, Publisher publisher, Stop stop) {
        this.master = master;
        this.plan = plan;
        this.stop = stop;
        this.sound = sound;
        this.meter = meter;
        this.publisher = publisher;
    }

    static SoundAlone open(Master master, EncodePlan plan, Parent parent, Scratch scratch, Stop stop) {
        var sound = Sound.open(master, master.audio().orElseThrow().index(), plan);
        var meter = new Meter(0);
        return new SoundAlone(master, plan, sound, meter, new Publisher(parent, scratch, meter, stop), stop);
    }

    ToParent.Plan announcement() {
        return new ToParent.Plan(List.of(), Optional.of(sound.rendition()), List.of());
    }

    Meter meter() {
        return meter;
    }

    /** Runs to the end, or until the latch trips; tells how long it plays. */
    Duration run() {
        try (var pictures = lane();
                var sounds = lane()) {
            var makers = new Crew(stop);
            makers.start("cover", this::cover);
            makers.start("demux", () -> new Demux(master, pictures, sounds, meter).run());
            makers.start("sound", () -> sound.run(sounds, publisher, meter));
            var publishing = new Crew(stop);
            publishing.start("publish", publisher::run);
            makers.join();
            publisher.end();
            publishing.join();
            stop.check();
            return sound.length();
        }
    }

    private void cover() {
        Cover.publish(master.demuxer(), master.restrictions(), plan.settings().posterShortSide(), publisher);
    }

    private Lane<Packet> lane() {
        return new Lane<>(stop, PACKET_BYTES, Packet::bytes, Packet::close);
    }

    @Override
    public void close() {
        publisher.close();
        sound.close();
    }
}
