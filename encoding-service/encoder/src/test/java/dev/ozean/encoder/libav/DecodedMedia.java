package dev.ozean.encoder.libav;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.FloatPointer;

/** What a file really holds: pictures of one size, or samples, those of them before the first that can be heard. */
public record DecodedMedia(
        int width,
        int height,
        long pictures,
        long samples,
        long silence,
        double upperBrightness,
        double lowerBrightness) {
    private static final Restrictions LAX = new Restrictions(1 << 26, 100, 1 << 24, 1L << 31);

    /** Decodes everything back. */
    public static DecodedMedia of(Path file) {
        try (var demuxer = Demuxer.open(new FileInput(file), LAX, () -> false)) {
            var isPicture = !demuxer.videos().isEmpty();
            var index = isPicture
                    ? demuxer.videos().getFirst().index()
                    : demuxer.audios().getFirst().index();
            var frames = new ArrayList<Frame>();
            try (var decoder = Decoder.open(demuxer, index, LAX, 1)) {
                for (var next = demuxer.next(); next.isPresent(); next = demuxer.next()) {
                    try (var packet = next.get()) {
                        if (packet.stream() == index && !decoder.decode(packet, frames::add)) {
                            throw new IllegalStateException("damaged packet in " + file);
                        }
                    }
                }
                decoder.drain(frames::add);
            }
            var first = frames.getFirst();
            var content = new DecodedMedia(
                    isPicture ? first.picture().width() : 0,
                    isPicture ? first.picture().height() : 0,
                    isPicture ? frames.size() : 0,
                    frames.stream().mapToLong(Frame::samples).sum(),
                    isPicture ? 0 : silence(frames),
                    isPicture ? brightness(first, 0) : 0,
                    isPicture ? brightness(first, first.picture().height() / 2) : 0);
            frames.forEach(Frame::close);
            return content;
        }
    }

    /** Samples before the first that can be heard. */
    private static long silence(List<Frame> frames) {
        long silent = 0;
        for (var frame : frames) {
            var samples = new FloatPointer(frame.pointer.data(0));
            for (int i = 0; i < frame.samples(); i++) {
                if (Math.abs(samples.get(i)) > 0.01) {
                    return silent + i;
                }
            }
            silent += frame.samples();
        }
        return silent;
    }

    private static double brightness(Frame frame, int fromRow) {
        var stride = frame.pointer.linesize(0);
        var plane =
                frame.pointer.data(0).capacity((long) stride * frame.picture().height());
        long sum = 0;
        var rows = frame.picture().height() / 2;
        for (int y = fromRow; y < fromRow + rows; y++) {
            for (int x = 0; x < frame.picture().width(); x++) {
                sum += plane.get((long) y * stride + x) & 0xff;
            }
        }
        return (double) sum / rows / frame.picture().width();
    }
}
