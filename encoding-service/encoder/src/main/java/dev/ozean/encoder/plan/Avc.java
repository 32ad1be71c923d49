package dev.ozean.encoder.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * What an MP4 or Matroska file says about its H.264 once, for all its packets ({@code avcC}): how many bytes a length has,
 * and the parameter sets.
 */
public record Avc(String codec, int lengthBytes, List<byte[]> parameterSets) {
    private static final int VERSION = 1;
    private static final int HEAD = 6;

    /** Absent where it is damaged or of another form. */
    public static Optional<Avc> parse(byte[] header) {
        if (header.length <= HEAD || header[0] != VERSION) {
            return Optional.empty();
        }
        var lengthBytes = (header[4] & 3) + 1;
        var sets = new ArrayList<byte[]>();
        var position = sets(header, 5, 0x1f, sets);
        var sequences = sets.size();
        if (position < header.length) {
            position = sets(header, position, 0xff, sets);
        }
        return position > header.length || sequences == 0 || sets.size() == sequences || lengthBytes == 3
                ? Optional.empty()
                : Optional.of(new Avc("avc1." + HexFormat.of().formatHex(header, 1, 4), lengthBytes, sets));
    }

    public boolean knows(byte[] parameterSet) {
        return parameterSets.stream().anyMatch(set -> Arrays.equals(set, parameterSet));
    }

    /** Reads a counted list; answers where it ends, beyond the header where it is damaged. */
    private static int sets(byte[] header, int start, int mask, List<byte[]> sets) {
        var position = start + 1;
        for (int i = header[start] & mask; i > 0; i--) {
            if (position + 2 > header.length) {
                return Integer.MAX_VALUE;
            }
            var length = (header[position] & 0xff) << 8 | header[position + 1] & 0xff;
            position += 2;
            if (position + length > header.length) {
                return Integer.MAX_VALUE;
            }
            sets.add(Arrays.copyOfRange(header, position, position + length));
            position += length;
        }
        return position;
    }
}
