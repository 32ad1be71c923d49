package dev.ozean.encoder.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * How any sound becomes the stereo that all renditions share. Mono goes to both sides 3 dB lower each, which sounds as loud
 * as before. More channels are mixed as ITU-R BS.775 has it: centre, where people speak, and surrounds 3 dB lower, no LFE.
 * That sum may exceed full scale; making all of it quieter would bury the voices, so a limiter that looks ahead takes the
 * few peaks down to -1 dB instead.
 */
public final class Stereo {
    private static final double MINUS_ONE_DECIBEL = 0.891;

    private Stereo() {}

    /** {@code resampling} is further options of the resampler. */
    public static List<String> filters(int channels, int rate, String resampling, Gain gain) {
        var filters = new ArrayList<String>();
        filters.add("aresample=%d:ochl=stereo:clev=0.7071:slev=0.7071:lfe_mix_level=0:rematrix_maxval=1000%s"
                .formatted(rate, resampling));
        if (channels > 2) {
            filters.add(limiter());
        }
        filters.addAll(gain.filters(rate));
        filters.add("aformat=sample_fmts=fltp:channel_layouts=stereo");
        return filters;
    }

    /** Looks ahead, and gives that time back. */
    static String limiter() {
        return "alimiter=limit=%s:level=false:latency=true".formatted(MINUS_ONE_DECIBEL);
    }
}
