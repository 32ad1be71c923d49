package dev.ozean.encoding.settings;

import dev.ozean.encoding.protocol.JobSettings.Rung;
import dev.ozean.encoding.protocol.VideoCodec;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How streams are made. */
@ConfigMapping(prefix = "ozean.encoding")
interface EncodingConfig {
    /** The rungs, lowest first: the short side in pixels and the bitrate in kb/s. */
    @WithDefault("360:800,480:1400,720:2800,1080:5000")
    List<@WithConverter(RungConverter.class) Rung> ladder();

    /** The encoder of the ladder, of H.264; by default the one that the encoder was built for. */
    Optional<VideoCodec> codec();

    /** Encoders of HEVC and AV1, each for one more rung at the top. */
    Optional<List<VideoCodec>> extras();

    /** Options of the ladder's encoder, on top of the usual, such as {@code preset}. */
    Map<String, String> options();

    /** Threads of each encoder; 0 lets it choose. */
    @WithDefault("0")
    int threads();

    /** Whether bitrates are fitted to the film. */
    @WithDefault("true")
    boolean perTitle();

    /** Whether sound is brought to -23 LUFS (EBU R 128). */
    @WithDefault("false")
    boolean loudness();

    /** A streamable master stays as a rung up to so many times that rung's bitrate; 0 copies nothing. */
    @WithDefault("1.6")
    double sourceFactor();

    /** The largest short side of the progressive file. */
    @WithDefault("720")
    int progressive();

    /** How much of a film is made playable ahead of its ladder. */
    @WithDefault("20s")
    Duration opening();

    @WithDefault("60")
    int maxFramesPerSecond();

    /** In kb/s. */
    @WithDefault("128")
    int audioBitrate();
}
