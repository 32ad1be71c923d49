package dev.ozean.encoder.plan;

import java.util.List;
import java.util.Locale;

/**
 * How much louder or quieter all of a film's sound is made, in dB, so that its dynamics stay, and whether its few highest
 * peaks must be held down then. EBU R 128: programmes are of -23 LUFS, and no true peak is above -1 dBTP.
 */
public record Gain(double decibels, boolean holdsPeaks) {
    public static final Gain NONE = new Gain(0, false);

    private static final double TARGET = -23;
    private static final double HIGHEST_PEAK = -1;

    /** Silence has no loudness, and what is nearly silent would become noise. */
    private static final double SILENCE = -65;

    private static final double MOST = 24;
    private static final double LEAST_CHANGE = 0.1;

    /** For sound of that integrated loudness in LUFS, whose highest true peak is at so many dBTP. */
    public static Gain of(double loudness, double truePeak) {
        var decibels = Math.min(MOST, TARGET - loudness);
        if (loudness < SILENCE || Math.abs(decibels) < LEAST_CHANGE) {
            return NONE;
        }
        return new Gain(decibels, truePeak + decibels > HIGHEST_PEAK);
    }

    /** For stereo; peaks between samples are seen at four times the usual rate. */
    List<String> filters(int rate) {
        if (decibels == 0) {
            return List.of();
        }
        var volume = "volume=%sdB".formatted(String.format(Locale.ROOT, "%.2f", decibels));
        return holdsPeaks
                ? List.of(volume, "aresample=%d".formatted(rate * 4), Stereo.limiter(), "aresample=%d".formatted(rate))
                : List.of(volume);
    }
}
