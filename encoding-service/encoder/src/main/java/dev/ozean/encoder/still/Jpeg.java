package dev.ozean.encoder.still;

import dev.ozean.encoder.libav.Encoder;
import dev.ozean.encoder.libav.Frame;
import dev.ozean.encoder.libav.Packet;
import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;

/** One picture as a JPEG file. */
final class Jpeg {
    /** The filters that make a picture what {@link #of} wants: players assume BT.601 in full range of a JPEG. */
    static final String PIXELS = "out_range=pc:out_color_matrix=bt601,format=yuv420p";

    /** The quality of a still that stands for itself. */
    static final int STILL = 4;

    private Jpeg() {}

    /** Quality from 2 (best) to 31; the picture stays the caller's. */
    static byte[] of(Frame picture, int quality) {
        var shape = picture.picture();
        var file = new ByteArrayOutputStream();
        Consumer<Packet> sink = packet -> {
            try (packet) {
                file.writeBytes(packet.content());
            }
        };
        picture.time(0, 1);
        try (var encoder = Encoder.jpeg(shape.width(), shape.height(), quality)) {
            encoder.encode(picture, sink);
            encoder.drain(sink);
        }
        return file.toByteArray();
    }
}
