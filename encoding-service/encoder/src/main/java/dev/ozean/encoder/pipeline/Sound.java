package dev.ozean.encoder.pipeline;

import dev.ozean.encoder.libav.Decoder;
import dev.ozean.encoder.libav.Encoder;
import dev.ozean.encoder.libav.FilterGraph;
import dev.ozean.encoder.libav.FragmentMuxer;
import dev.ozean.encoder.libav.Frame;
import dev.ozean.encoder.libav.Packet;
import dev.ozean.encoder.libav.Rational;
import dev.ozean.encoder.plan.Codecs;
import dev.ozean.encoder.plan.Stereo;
import dev.ozean.encoding.protocol.AudioRendition;
import dev.ozean.encoding.protocol.FailureCode;
import dev.ozean.encoding.protocol.ToParent;
import java.time.Duration;
import java.util.ArrayList;

/** The audio rendition all rungs share: decoded, brought to stereo, encoded and cut where the pictures are cut. */
final class Sound implements SoundTrack {
    private static final Duration GAP = Duration.ofSeconds(1);

    /** The resampler stretches no less than this. */
    private static final Duration NO_GAP = Duration.ofMillis(110);

    private static final Rational NANOS = new Rational(1, 1_000_000_000);

    private final Master master;
    private final EncodePlan plan;
    private final Decoder decoder;
    private final Encoder encoder;
    private final FragmentMuxer muxer;
    private final int rate;
    private FilterGraph graph;
    private Frame.Sound shape;
    private final long start;
    private long expected;
    private long reached;
    private long samples;
    private int segment = 1;
    private long begin;
    private long end;
    private boolean begun;
    private long taken;
    private long skips;

    private Sound(Master master, EncodePlan plan, Decoder decoder, Encoder encoder) {
        this.master = master;
        this.plan = plan;
        this.decoder = decoder;
        this.encoder = encoder;
        this.rate = plan.settings().audioSampleRate();
        this.start = Rational.MICROS.rescale(master.startMicros(), timeBase());
        this.expected = start;
        this.muxer = FragmentMuxer.open(encoder, rate);
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
            begin(publisher);
            decoder.decode(packet, frame -> level(frame, publisher));
            meter.heard(encoder.timeBase().rescale(samples, plan.rate().inverse()));
        }
    }

    /** The next packets are those of another pass over the master, from its beginning. */
    void again() {
        skips = taken;
    }

    @Override
    public void end(Publisher publisher) {
        begin(publisher);
        decoder.drain(frame -> level(frame, publisher));
        if (graph != null) {
            master.duration().ifPresent(length -> lastUntil(ticks(length), publisher));
            graph.drain(frame -> encode(frame, publisher));
        }
        encoder.drain(packet -> pack(packet, publisher));
        cut(publisher);
        if (segment == 1) {
            throw new MediaRefused(FailureCode.CORRUPT, "the sound cannot be decoded");
        }
        publisher.complete(NAME);
    }

    private void begin(Publisher publisher) {
        if (!begun) {
            begun = true;
            var head = muxer.head();
            publisher.publish(new ToParent.Init(NAME, head.length), head);
        }
    }

    /** What was cut into segments plays so long. */
    Duration length() {
        return Duration.ofNanos(encoder.timeBase().rescale(end, NANOS));
    }

    /** Gaps become silence, and it starts with the pictures, so that it stays in step: what comes out is only counted. */
    private void level(Frame frame, Publisher publisher) {
        var time = frame.guessedTime().orElse(expected);
        expected = time + frame.duration();
        time -= start;
        if (timeBase().rescale(time, Rational.MICROS)
                > plan.limits().maxDuration().toNanos() / 1000) {
            frame.close();
            throw new MediaRefused(FailureCode.TOO_LARGE, "sound at " + time);
        }
        frame.time(time, frame.duration());
        if (!frame.sound().equals(shape)) {
            renew(frame.sound(), publisher);
        }
        bridge(time, publisher);
        reached = time + frame.duration();
        graph.filter(frame, levelled -> encode(levelled, publisher));
    }

    /** The resampler fills gaps, but at once: long ones are made of short ones, or memory would not do. */
    private void bridge(long until, Publisher publisher) {
        var step = ticks(GAP);
        while (until - reached > step) {
            silentAt(reached + step, publisher);
        }
    }

    /** Players would wait for sound that ends long before the pictures. */
    private void lastUntil(long end, Publisher publisher) {
        bridge(end, publisher);
        if (end - reached > ticks(NO_GAP)) {
            silentAt(end, publisher);
        }
    }

    private void silentAt(long time, Publisher publisher) {
        reached = time;
        var silence = FilterGraph.silence(shape);
        silence.time(time, 0);
        graph.filter(silence, levelled -> encode(levelled, publisher));
    }

    private long ticks(Duration length) {
        return Rational.MICROS.rescale(length.toNanos() / 1000, timeBase());
    }

    private void renew(Frame.Sound sound, Publisher publisher) {
        if (graph != null) {
            graph.drain(frame -> encodeWhole(frame, publisher));
            graph.close();
            graph = null;
        }
        shape = sound;
        var steps = new ArrayList<String>();
        steps.add(FilterGraph.sounds(sound, timeBase()));
        steps.addAll(Stereo.filters(sound.channels(), rate, ":async=1:first_pts=" + samples, plan.gain()));
        steps.add("abuffersink@out");
        graph = FilterGraph.parse(String.join(",", steps), 1).inBlocksOf(encoder.blockSize());
    }

    /** Encoders take a shorter block as the end; in the middle, the next graph fills its place with silence. */
    private void encodeWhole(Frame frame, Publisher publisher) {
        if (frame.samples() == encoder.blockSize()) {
            encode(frame, publisher);
        } else {
            frame.close();
        }
    }

    private Rational timeBase() {
        return master.audio().orElseThrow().timeBase();
    }

    private void encode(Frame frame, Publisher publisher) {
        try (frame) {
            frame.time(samples, frame.samples());
            samples += frame.samples();
            encoder.encode(frame, packet -> pack(packet, publisher));
        }
    }

    /** The encoder's run-in, before zero, is left out: not every player honours the edit list that would skip it. */
    private void pack(Packet packet, Publisher publisher) {
        var time = packet.time().orElse(end);
        if (time < 0) {
            packet.close();
            return;
        }
        if (time >= plan.cuts().startSample(segment + 1, rate)) {
            cut(publisher);
            begin = time;
        }
        end = time + packet.duration();
        muxer.write(packet);
    }

    private void cut(Publisher publisher) {
        if (end <= begin) {
            return;
        }
        var content = muxer.cut();
        publisher.publish(new ToParent.Segment(NAME, segment, begin, end - begin, content.length, 0), content);
        segment++;
    }

    @Override
    public void close() {
        if (graph != null) {
            graph.close();
        }
        muxer.close();
        encoder.close();
        decoder.close();
    }
}
