package dev.ozean.encoder.pipeline;

import dev.ozean.encoder.libav.Packet;
import dev.ozean.encoder.libav.Rational;
import dev.ozean.encoding.protocol.FailureCode;
import java.time.Duration;

/** How far the packets of a master went, against what it claims. */
final class Extent {
    /** Rounding of containers, and a last picture whose length nobody knows. */
    private static final Duration SLACK = Duration.ofMillis(500);

    private static final Duration MOST_SLACK = Duration.ofSeconds(10);
    private static final double SLACK_SHARE = 0.01;

    private final Master master;
    private long endMicros = Long.MIN_VALUE;

    Extent(Master master) {
        this.master = master;
    }

    void add(Packet packet) {
        var timeBase = master.timeBase(packet);
        packet.end().ifPresent(end -> endMicros = Math.max(endMicros, timeBase.rescale(end, Rational.MICROS)));
    }

    /** The packets must go about as far as the master claims. */
    void requireWhole() {
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
