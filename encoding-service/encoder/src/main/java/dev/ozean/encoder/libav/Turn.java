package dev.ozean.encoder.libav;

import static org.bytedeco.ffmpeg.global.avutil.av_display_rotation_get;

import java.util.List;

/** How a display matrix wants the picture turned: clockwise by quarters, and the filters that do it. */
public record Turn(int degrees, List<String> filters) {
    public static final Turn NONE = new Turn(0, List.of());

    /** Other than quarter turns are left as they are: cameras make none. */
    static Turn of(int[] matrix) {
        var clockwise = -av_display_rotation_get(matrix);
        if (Double.isNaN(clockwise)) {
            return NONE;
        }
        var degrees = Math.floorMod((int) Math.round(clockwise / 90) * 90, 360);
        return switch (degrees) {
            case 90 -> new Turn(90, List.of("transpose=" + (matrix[3] > 0 ? "cclock_flip" : "clock")));
            case 180 -> new Turn(180, flips(matrix[0] < 0, matrix[4] < 0));
            case 270 -> new Turn(270, List.of("transpose=" + (matrix[3] < 0 ? "clock_flip" : "cclock")));
            default -> new Turn(0, flips(false, matrix[4] < 0));
        };
    }

    private static List<String> flips(boolean horizontal, boolean vertical) {
        return java.util.stream.Stream.of(horizontal ? "hflip" : "", vertical ? "vflip" : "")
                .filter(filter -> !filter.isEmpty())
                .toList();
    }

    /** True where width and height change places. */
    public boolean swaps() {
        return degrees % 180 == 90;
    }
}
