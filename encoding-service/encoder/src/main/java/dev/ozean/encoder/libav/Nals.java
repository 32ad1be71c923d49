package dev.ozean.encoder.libav;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The units an H.264 packet is made of, where each begins with its length as in MP4 and Matroska. */
public record Nals(List<Unit> units) {
    private static final int TYPE = 0x1f;

    /** Where in the packet a unit lies, without its length; the type is that of H.264. */
    public record Unit(int type, int offset, int length) {}

    /** Absent where lengths and the packet's size do not agree; {@code lengthBytes} is 1, 2 or 4. */
    public static Optional<Nals> of(Packet packet, int lengthBytes) {
        var units = new ArrayList<Unit>();
        var data = packet.pointer.data();
        long position = 0;
        while (position + lengthBytes < packet.bytes()) {
            long length = 0;
            for (int i = 0; i < lengthBytes; i++) {
                length = length << 8 | data.get(position + i) & 0xff;
            }
            position += lengthBytes;
            if (length == 0 || length > packet.bytes() - position) {
                return Optional.empty();
            }
            units.add(new Unit(data.get(position) & TYPE, (int) position, (int) length));
            position += length;
        }
        return position == packet.bytes() && !units.isEmpty() ? Optional.of(new Nals(units)) : Optional.empty();
    }
}
