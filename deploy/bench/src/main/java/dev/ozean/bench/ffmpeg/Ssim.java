package dev.ozean.bench.ffmpeg;

import dev.ozean.encoding.protocol.VideoRendition;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much an encoded picture is like the master's, scaled to its size: 1 is the same. */
public final class Ssim {
    private static final Pattern RESULT = Pattern.compile("SSIM .*All:([0-9.]+)");

    /** Where one of the two does not say what its values mean, ffmpeg would convert the other. */
    private static final String SAME_COLOURS =
            "setparams=range=tv:color_primaries=bt709:color_trc=bt709:colorspace=bt709";

    private static final String BY_NUMBER = "settb=AVTB,setpts=N";

    private final Ffmpeg ffmpeg;
    private final Path master;

    public Ssim(Ffmpeg ffmpeg, Path master) {
        this.ffmpeg = ffmpeg;
        this.master = master;
    }

    /** Of all pictures, paired by their number. */
    public double of(Path encoded, VideoRendition rendition) {
        var graph = "[1:v:0]%s,scale=%d:%d:flags=bicubic,format=yuv420p,%s[should];[0:v:0]%s,%s[is];[is][should]ssim"
                .formatted(SAME_COLOURS, rendition.width(), rendition.height(), BY_NUMBER, SAME_COLOURS, BY_NUMBER);
        ffmpeg.run(List.of(
                "info", "-i", encoded.toString(), "-i", master.toString(), "-lavfi", graph, "-an", "-f", "null", "-"));
        return read(ffmpeg.said()).orElseThrow(() -> new IllegalStateException("ffmpeg told no SSIM"));
    }

    static OptionalDouble read(List<String> lines) {
        return lines.stream()
                .map(RESULT::matcher)
                .filter(Matcher::find)
                .mapToDouble(found -> Double.parseDouble(found.group(1)))
                .findFirst();
    }
}
