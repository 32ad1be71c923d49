package dev.ozean.encoder.pipeline;

import dev.ozean.encoder.plan.Avc;
import dev.ozean.encoder.plan.KeyFrames;
import dev.ozean.encoder.plan.Ladder;
import dev.ozean.encoding.protocol.Ratio;
import dev.ozean.encoding.protocol.VideoRendition;
import java.util.Optional;

/** What a copied track tells about itself, and where it stands in the ladder. */
record Standing(Master master, EncodePlan plan, KeyFrames listed, Avc avc, long sourceBytes) {
    private static final String SOURCE = "source";
    private static final int GUESSED_PEAK = 2;
    private static final int MOST_BITRATE = 500_000_000;

    /** The rung that need not be encoded: of about its size, and not of much fewer bits. */
    Optional<Ladder.Size> rung() {
        var most = plan.settings().policy().sourceFactor();
        return Ladder.alike(plan.sizes(), master.video().width(), master.video().height())
                .filter(size -> bitrate() <= size.bitrate() * most);
    }

    /** The same rung, at the bitrate that it really has. */
    Optional<Ladder.Size> kept() {
        return rung().map(size -> new Ladder.Size(
                size.name(), master.video().width(), master.video().height(), bitrate()));
    }

    String name() {
        return rung().map(Ladder.Size::name).orElse(SOURCE);
    }

    VideoRendition rendition(int timescale) {
        var peak = listed.peakBitrate() > 0 ? listed.peakBitrate() : (long) bitrate() * GUESSED_PEAK;
        return new VideoRendition(
                name(),
                master.video().width(),
                master.video().height(),
                bitrate(),
                Math.clamp(peak, bitrate(), 2 * MOST_BITRATE),
                avc.codec(),
                new Ratio(plan.rate().num(), plan.rate().den()),
                timescale,
                true);
    }

    /** What the container says, or what is left of its bytes without the sound; without a length, more than any rung has. */
    private int bitrate() {
        var said = master.video().bitrate();
        var bits = said > 0
                ? said
                : master.duration()
                        .map(length -> (long) (sourceBytes * 8e9 / length.toNanos()) - soundBitrate())
                        .orElse(Long.MAX_VALUE);
        return Math.clamp(bits, 1, MOST_BITRATE);
    }

    private long soundBitrate() {
        return master.audio().map(audio -> audio.bitrate()).orElse(0L);
    }
}
