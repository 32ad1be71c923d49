package dev.ozean.encoder.captions;

import dev.ozean.encoder.libav.AvException;
import dev.ozean.encoder.libav.Demuxer;
import dev.ozean.encoder.libav.Packet;
import dev.ozean.encoder.libav.Stream;
import dev.ozean.encoder.libav.TextDecoder;
import dev.ozean.encoder.libav.UnsupportedCodec;
import dev.ozean.encoder.libav.Words;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gathers the cues of one track of words; a track that is mostly broken gives none. */
final class CaptionTrack implements AutoCloseable {
    /** A film of a day says less. */
    private static final int MOST_CHARS = 2 << 20;

    private final Stream.Text stream;
    private final TextDecoder decoder;
    private final long zero;
    private final List<WebVtt.Cue> cues = new ArrayList<>();
    private int chars;
    private int damaged;

    private CaptionTrack(Stream.Text stream, TextDecoder decoder, long zero) {
        this.stream = stream;
        this.decoder = decoder;
        this.zero = zero;
    }

    /** {@code zero} is where the film starts on the container's clock, in microseconds. */
    static Optional<CaptionTrack> open(Demuxer master, Stream.Text stream, long zero) {
        try {
            return Optional.of(new CaptionTrack(stream, TextDecoder.open(master, stream.index()), zero));
        } catch (AvException | UnsupportedCodec _) {
            return Optional.empty();
        }
    }

    Stream.Text stream() {
        return stream;
    }

    /** The packet stays the caller's. */
    void add(Packet packet) {
        decoder.decode(packet).ifPresentOrElse(all -> all.forEach(this::add), () -> damaged++);
    }

    private void add(Words words) {
        var end = words.end().stream().map(this::millis).findFirst();
        var text = AssText.cue(words.text());
        if (text.isEmpty() || chars > MOST_CHARS || end.isPresent() && end.getAsLong() <= 0) {
            return;
        }
        chars += text.length();
        cues.add(new WebVtt.Cue(Math.max(0, millis(words.start())), end, text));
    }

    private long millis(long micros) {
        return (micros - zero) / 1000;
    }

    /** The whole track; empty where there is nothing to read. */
    Optional<byte[]> file() {
        if (cues.isEmpty() || damaged > cues.size() || chars > MOST_CHARS) {
            return Optional.empty();
        }
        return Optional.of(WebVtt.of(cues).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        decoder.close();
    }
}
