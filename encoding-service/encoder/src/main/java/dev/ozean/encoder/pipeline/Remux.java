package dev.ozean.encoder.pipeline;

import dev.ozean.encoder.captions.Captions;
import dev.ozean.encoder.libav.Packet;
import dev.ozean.encoder.libav.StreamIndex;
import dev.ozean.encoder.plan.Avc;
import dev.ozean.encoder.plan.KeyFrames;
import dev.ozean.encoder.plan.Streamable;
import dev.ozean.encoding.protocol.ToParent;
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
    private final Master master;
    private final Workshop shop;
    private final Proof proof;
    private final Meter meter;
    private final Gate gate;
    private final Standing standing;
    private final CopiedPicture picture;
    private final Optional<SoundTrack> sound;
    private final Captions words;
    private final CompletableFuture<Boolean> begun = new CompletableFuture<>();
    private volatile boolean dropped;

    private Remux(Master master, Avc avc, KeyFrames listed, EncodePlan plan, Workshop shop, LongAdder moves) {
        this.master = master;
        this.shop = shop;
        this.proof = new Proof(master);
        this.meter = new Meter(1, moves);
        this.gate = new Gate(new Announcer(shop, moves));
        this.standing = new Standing(master, plan, listed, avc, shop.job().sourceBytes());
        this.words = master.words();
        this.sound = master.audio()
                .map(audio -> CopiedSound.suits(master, plan)
                        ? CopiedSound.open(master, plan)
                        : Sound.open(master, audio.index(), plan));
        this.picture = new CopiedPicture(master, avc, standing.name(), plan, gate);
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

    Standing standing() {
        return standing;
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
                hear(packet);
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
        if (!dropped && picture.groups() == Proof.GROUPS) {
            begin();
        }
    }

    private void hear(Packet packet) {
        if (begun.isDone()) {
            sound.orElseThrow().add(packet, gate, meter);
            return;
        }
        keepingPromises(() -> {
            proof.requireNear(packet);
            sound.orElseThrow().add(packet, gate, meter);
        });
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
                gate.drop(standing.name());
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
            shop.parent()
                    .send(new ToParent.Plan(
                            List.of(standing.rendition(picture.timescale())),
                            sound.map(SoundTrack::rendition),
                            List.of()));
            gate.open();
            begun.complete(true);
        }
    }

    @Override
    public void close() {
        picture.close();
        words.close();
        sound.ifPresent(SoundTrack::close);
    }
}
