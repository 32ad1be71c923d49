package dev.ozean.encoder.pipeline;

import dev.ozean.encoder.captions.Captions;
import dev.ozean.encoder.libav.Packet;
import dev.ozean.encoder.libav.StreamIndex;
import dev.ozean.encoder.plan.Avc;
import dev.ozean.encoder.plan.KeyFrames;
import dev.ozean.encoder.plan.Ladder;
import dev.ozean.encoder.plan.Streamable;
import dev.ozean.encoding.protocol.Ratio;
import dev.ozean.encoding.protocol.ToParent;
import dev.ozean.encoding.protocol.VideoRendition;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.LongAdder;

/**
 * Cuts a streamable master as it is, in a thread of its own, as fast as it can be read. Nothing is said about it until the
 * first groups of pictures have proven to be what its container promised; what breaks a promise later drops the rendition,
 * while its sound goes on.
 */
final class Remux implements AutoCloseable {
    private static final String SOURCE = "source";
    private static final int PROOF = 2;
    private static final int GUESSED_PEAK = 2;

    private final Master master;
    private final EncodePlan plan;
    private final Workshop shop;
    private final Meter meter;
    private final Gate gate;
    private final KeyFrames listed;
    private final Avc avc;
    private final Optional<Ladder.Size> standsFor;
    private final CopiedPicture picture;
    private final Optional<SoundTrack> sound;
    private final Captions words;
    private final CompletableFuture<Boolean> begun = new CompletableFuture<>();
    private volatile boolean dropped;

    private Remux(Master master, Avc avc, KeyFrames listed, EncodePlan plan, Workshop shop, LongAdder moves) {
        this.master = master;
        this.plan = plan;
        this.shop = shop;
        this.meter = new Meter(1, moves);
        this.gate = new Gate(new Announcer(shop, moves));
        this.listed = listed;
        this.avc = avc;
        this.standsFor = Ladder.alike(
                        plan.sizes(), master.video().width(), master.video().height())
                .filter(size ->
                        bitrate() <= size.bitrate() * plan.settings().policy().sourceFactor());
        this.words = master.words();
        this.sound = master.audio()
                .map(audio -> CopiedSound.suits(master, plan)
                        ? CopiedSound.open(master, plan)
                        : Sound.open(master, audio.index(), plan));
        this.picture = new CopiedPicture(master, avc, name(), plan, gate);
        shop.stop().onTrip(() -> begun.complete(false));
    }

    /** Empty where the master is not streamable; otherwise it takes the master over, all but its closing. */
    static Optional<Remux> of(Master master, EncodePlan plan, Workshop shop, LongAdder moves) {
        if (plan.settings().policy().sourceFactor() == 0 || !master.beginsWithPicture()) {
            return Optional.empty();
        }
        var video = master.video();
        var listed = new KeyFrames(video.timeBase());
        StreamIndex.visit(master.demuxer(), video.index(), listed::add);
        var judgement = Streamable.judge(
                master.demuxer().container(),
                video,
                master.demuxer().header(video.index()),
                listed,
                plan.settings().maxFramesPerSecond());
        return switch (judgement) {
            case Streamable.Yes(var avc) -> Optional.of(new Remux(master, avc, listed, plan, shop, moves));
            case Streamable.No _ -> Optional.empty();
        };
    }

    /** The rung that need not be encoded. */
    Optional<Ladder.Size> standsFor() {
        return standsFor;
    }

    /** The same rung, at the bitrate that it really has. */
    Optional<Ladder.Size> kept() {
        return standsFor.map(size -> new Ladder.Size(
                size.name(), master.video().width(), master.video().height(), statedBitrate()));
    }

    String name() {
        return standsFor.map(Ladder.Size::name).orElse(SOURCE);
    }

    Meter meter() {
        return meter;
    }

    /** Waits until its first segments are out: false where it turned out that there will be none. */
    boolean begins() {
        var answer = begun.join();
        shop.stop().check();
        return answer;
    }

    boolean dropped() {
        return dropped;
    }

    Duration duration() {
        return Duration.ofNanos((long) (picture.seconds() * 1e9));
    }

    void run() {
        var extent = new Extent(master);
        for (var next = master.demuxer().next();
                next.isPresent();
                next = master.demuxer().next()) {
            var packet = next.get();
            meter.bytesRead.add(packet.bytes());
            if (words.add(packet)) {
                packet.close();
                continue;
            }
            extent.add(packet);
            if (master.isPicture(packet)) {
                add(packet);
            } else {
                sound.orElseThrow().add(packet, gate, meter);
            }
            shop.stop().check();
            if (refused()) {
                return;
            }
        }
        extent.requireWhole();
        end();
    }

    private void add(Packet packet) {
        if (dropped) {
            packet.close();
            return;
        }
        meter.encoded(0);
        keepingPromises(() -> picture.add(packet));
        if (!dropped && picture.groups() == PROOF) {
            begin();
        }
    }

    private void end() {
        if (!dropped) {
            keepingPromises(picture::end);
        }
        if (refused()) {
            return;
        }
        begin();
        sound.ifPresent(track -> track.end(gate));
        words.publish(shop::planned, gate);
    }

    private void keepingPromises(Runnable step) {
        try {
            step.run();
        } catch (Unstreamable broken) {
            dropped = true;
            if (begun.isDone()) {
                gate.drop(name());
            } else {
                begun.complete(false);
            }
        }
    }

    private boolean refused() {
        return dropped && !begun.join();
    }

    private void begin() {
        if (!begun.isDone()) {
            shop.parent().send(new ToParent.Plan(List.of(rendition()), sound.map(SoundTrack::rendition), List.of()));
            gate.open();
            begun.complete(true);
        }
    }

    private VideoRendition rendition() {
        var video = master.video();
        var bitrate = statedBitrate();
        var peak = listed.peakBitrate() > 0 ? listed.peakBitrate() : (long) bitrate * GUESSED_PEAK;
        return new VideoRendition(
                name(),
                video.width(),
                video.height(),
                bitrate,
                Math.clamp(peak, bitrate, 1_000_000_000),
                avc.codec(),
                new Ratio(plan.rate().num(), plan.rate().den()),
                picture.timescale(),
                true);
    }

    private int statedBitrate() {
        return Math.clamp(bitrate(), 1, 500_000_000);
    }

    /** What the container says, or what is left of its bytes without the sound; without a length nothing can be said. */
    private long bitrate() {
        var said = master.video().bitrate();
        return said > 0
                ? said
                : master.duration()
                        .map(length -> Math.max(
                                1,
                                (long) (shop.job().sourceBytes() * 8e9 / length.toNanos())
                                        - master.audio()
                                                .map(audio -> audio.bitrate())
                                                .orElse(0L)))
                        .orElse((long) Integer.MAX_VALUE);
    }

    @Override
    public void close() {
        picture.close();
        words.close();
        sound.ifPresent(SoundTrack::close);
    }
}
