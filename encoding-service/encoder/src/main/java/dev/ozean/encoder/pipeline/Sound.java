package dev.ozean.encoder.pipeline;

import dev.ozean.encoder.libav.Decoder;
import dev.ozean.encoder.libav.Encoder;
import dev.ozean.encoder.libav.FragmentMuxer;
import dev.ozean.encoder.libav.Frame;
import dev.ozean.encoder.libav.Packet;
import dev.ozean.encoder.libav.Rational;
import dev.ozean.encoder.plan.Codecs;
import dev.ozean.encoding.protocol.AudioRendition;
import dev.ozean.encoding.protocol.FailureCode;
import java.time.Duration;

/** The audio rendition all rungs share: decoded, brought to stereo, encoded and cut where the pictures are cut. */
final class Sound implements SoundTrack {
    private static final Rational NANOS = new Rational(1, 1_000_000_000);

    private final EncodePlan plan;
    private final Decoder decoder;
    private final Encoder encoder;
    private final SoundResampler resampler;
    private final SoundSegments segments;
    private long taken;
    private long skips;

    private Sound(Master master, EncodePlan plan, Decoder decoder, Encoder encoder) {
        var rate = plan.settings().audioSampleRate();
        this.plan = plan;
        this.decoder = decoder;
        this.encoder = encoder;
        this.resampler = new SoundResampler(master, plan, encoder.blockSize());
        this.segments = new SoundSegments(NAME, plan.cuts(), rate, FragmentMuxer.open(encoder, rate));
    }

    static Sound open(Master master, int stream, EncodePlan plan) {
        var decoder = Decoder.open(master.demuxer(), stream, master.restrictions(), 1);
        Encoder encoder = null;
        try {
            encoder = Encoder.aac(
                    plan.settings().audioSampleRate(), plan.settings().audioBitrate());
            return new Sound(master, plan, decoder, encoder);
        } catch (Throwable failure) {
            decoder.close();
            if (encoder != null) {
                encoder.close();
            }
            throw failure;
        }
    }

    @Override
    public AudioRendition rendition() {
        var rate = plan.settings().audioSampleRate();
        return new AudioRendition(NAME, plan.settings().audioBitrate(), Codecs.AAC_LC, 2, rate, rate);
    }

    @Override
    public void add(Packet packet, Publisher publisher, Meter meter) {
        try (packet) {
            if (skips > 0) {
                skips--;
                meter.moves.increment();
                return;
            }
            taken++;
            segments.begin(publisher);
            decoder.decode(packet, frame -> resample(frame, publisher));
            meter.heard(
                    encoder.timeBase().rescale(resampler.samples(), plan.rate().inverse()));
        }
    }

    /** The next packets are those of another pass over the master, from its beginning. */
    void again() {
        skips = taken;
    }

    @Override
    public void end(Publisher publisher) {
        segments.begin(publisher);
        decoder.drain(frame -> resample(frame, publisher));
        resampler.end(resampled -> encode(resampled, publisher));
        encoder.drain(packet -> pack(packet, publisher));
        if (segments.end() == 0) {
            throw new MediaRefused(FailureCode.CORRUPT, "the sound cannot be decoded");
        }
        segments.end(publisher);
    }

    /** What was cut into segments plays so long. */
    Duration length() {
        return Duration.ofNanos(encoder.timeBase().rescale(segments.end(), NANOS));
    }

    private void resample(Frame frame, Publisher publisher) {
        resampler.add(frame, resampled -> encode(resampled, publisher));
    }

    private void encode(Frame frame, Publisher publisher) {
        try (frame) {
            encoder.encode(frame, packet -> pack(packet, publisher));
        }
    }

    /** The encoder's run-in, before zero, is left out: not every player honours the edit list that would skip it. */
    private void pack(Packet packet, Publisher publisher) {
        if (packet.time().orElse(segments.end()) < 0) {
            packet.close();
        } else {
            segments.add(packet, publisher);
        }
    }

    @Override
    public void close() {
        resampler.close();
        segments.close();
        encoder.close();
        decoder.close();
    }
}
