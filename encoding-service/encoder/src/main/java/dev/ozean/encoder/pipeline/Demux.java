package dev.ozean.encoder.pipeline;

import dev.ozean.encoder.flow.Lane;
import dev.ozean.encoder.libav.Packet;
import dev.ozean.encoder.libav.Rational;
import dev.ozean.encoding.protocol.FailureCode;
import java.time.Duration;

/** Reads the container and deals its packets out; remembers how far they went. */
final class Demux {
    /** Rounding of containers, and a last picture whose length nobody knows. */
    private static final Duration SLACK = Duration.ofMillis(500);

    private static final Duration MOST_SLACK = Duration.ofSeconds(10);
    private static final double SLACK_SHARE = 0.01;

    private final Master master;
    private final Lane<Packet> pictures;
    private final Lane<Packet> sounds;
    private final Meter meter;
    private long endMicros = Long.MIN_VALUE;

    Demux(Master master, Lane<Packet> pictures, Lane<Packet> sounds, Meter meter) {
        this.master = master;
        this.pictures = pictures;
        this.sounds = sounds;
        this.meter = meter;
    }

    void run() {
        for (var next = master.demuxer().next();
                next.isPresent();
                next = master.demuxer().next()) {
            var packet = next.get();
            var isPicture = master.isPicture(packet.stream());
            var timeBase = isPicture ? master.video().timeBase() : soundTimeBase();
            packet.end().ifPresent(end -> endMicros = Math.max(endMicros, timeBase.rescale(end, Rational.MICROS)));
            meter.moves.increment();
            meter.bytesRead.add(packet.bytes());
            (isPicture ? pictures : sounds).put(packet);
        }
        requireWhole();
        pictures.end();
        sounds.end();
    }

    private Rational soundTimeBase() {
        return master.audio().orElseThrow().timeBase();
    }

    /** The packets must go about as far as the master claims. */
    private void requireWhole() {
        if (endMicros == Long.MIN_VALUE) {
            throw new MediaRefused(FailureCode.CORRUPT, "no packet at all");
        }
        var read = Duration.ofNanos((endMicros - master.startMicros()) * 1000);
        master.duration().ifPresent(claimed -> {
            var slack = SLACK.toMillis() + Math.min(MOST_SLACK.toMillis(), (long) (claimed.toMillis() * SLACK_SHARE));
            if (read.toMillis() + slack < claimed.toMillis()) {
                throw new MediaRefused(FailureCode.TRUNCATED, "claims %s, holds %s".formatted(claimed, read));
            }
        });
    }
}
