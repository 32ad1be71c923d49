package dev.ozean.encoder.pipeline;

import dev.ozean.encoder.flow.Crew;
import dev.ozean.encoder.flow.Lane;
import dev.ozean.encoder.flow.Stop;
import dev.ozean.encoder.libav.Packet;
import dev.ozean.encoder.still.Cover;
import dev.ozean.encoding.protocol.Stage;
import dev.ozean.encoding.protocol.ToParent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;

/** The threads of a job without a moving picture, such as a podcast: cover, demux → sound → publish. */
final class SoundAlone implements AutoCloseable {
    /** Little, so that what was read is about what was made. */
    private static final long PACKET_BYTES = 128 << 10;

    private final Master master;
    private final EncodePlan plan;
    private final Stop stop;
    private final Meter meter;
    private final PublishingLane publisher;
    private final Sound sound;

    private SoundAlone(Master master, EncodePlan plan, Sound sound, Workshop shop, LongAdder moves) {
        this.master = master;
        this.plan = plan;
        this.stop = shop.stop();
        this.sound = sound;
        this.meter = new Meter(0, moves);
        this.publisher = new PublishingLane(new Announcer(shop, moves), stop);
    }

    static SoundAlone open(Master master, EncodePlan plan, Workshop shop, LongAdder moves) {
        var sound = Sound.open(master, master.audio().orElseThrow().index(), plan);
        return new SoundAlone(master, plan, sound, shop, moves);
    }

    ToParent.Plan announcement() {
        return new ToParent.Plan(List.of(), Optional.of(sound.rendition()), List.of());
    }

    void reportTo(Reporter reporter, long sourceBytes) {
        reporter.at(Stage.ENCODING, meter, plan.rate(), Reporter.share(master.duration(), meter, sourceBytes));
    }

    /** Runs to the end, or until the latch trips; tells how long it plays. */
    Duration run() {
        try (var pictures = lane();
                var sounds = lane()) {
            var makers = new Crew(stop);
            makers.start("demux", () -> read(pictures, sounds));
            makers.start("sound", () -> {
                sound.add(sounds, publisher, meter);
                sound.end(publisher);
            });
            var publishing = new Crew(stop);
            publishing.start("publish", publisher::run);
            makers.join();
            publisher.end();
            publishing.join();
            stop.check();
            return sound.length();
        }
    }

    /** The cover comes first: a demuxer that reads is for one thread alone. */
    private void read(Lane<Packet> pictures, Lane<Packet> sounds) {
        Cover.publish(master.demuxer(), master.restrictions(), plan.settings().posterShortSide(), publisher);
        var whole = new Span.Whole(false);
        new Demux(master, plan, whole, true, pictures, sounds, Optional.empty(), meter).run();
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
