package dev.ozean.encoding.settings;

import dev.ozean.encoding.protocol.EncoderBuild;
import dev.ozean.encoding.protocol.JobSettings;
import dev.ozean.encoding.protocol.JobSettings.Policy;
import dev.ozean.encoding.protocol.VideoCodec;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What every job is told about how streams are made. */
@ApplicationScoped
public class Settings {
    private final EncodingConfig config;
    private final Path home;

    Settings(EncodingConfig config, @ConfigProperty(name = "ozean.child.home") Path home) {
        this.config = config;
        this.home = home;
    }

    /**
     * The same for all jobs of this instance.
     *
     * @throws IllegalArgumentException where a value makes no sense
     */
    public JobSettings job() {
        var usual = JobSettings.DEFAULT;
        var codec = config.codec().orElseGet(this::builtFor);
        return new JobSettings(
                config.ladder(),
                usual.segmentDuration(),
                usual.keyframeInterval(),
                config.maxFramesPerSecond(),
                Map.copyOf(config.options()),
                config.audioBitrate() * 1000,
                usual.audioSampleRate(),
                usual.posterShortSide(),
                config.threads(),
                new Policy(
                        codec,
                        config.extras().orElse(List.of()),
                        config.sourceFactor(),
                        config.perTitle(),
                        config.loudness(),
                        config.progressive(),
                        config.opening()));
    }

    /** Builds without x264 say so. */
    private VideoCodec builtFor() {
        try {
            return EncoderBuild.of(home).codec();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
