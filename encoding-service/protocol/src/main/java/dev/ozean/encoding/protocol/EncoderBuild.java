package dev.ozean.encoding.protocol;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * What an encoder was built with, as its home says: not every FFmpeg has x264 in it, which is under the GPL.
 *
 * @param codec the encoder of the ladder that it has
 */
public record EncoderBuild(VideoCodec codec) {
    private static final String FILE = "build.properties";

    /**
     * A home that says nothing has what the house uses.
     *
     * @throws IllegalArgumentException where it says what is no encoder
     */
    public static EncoderBuild of(Path home) throws IOException {
        var file = home.resolve(FILE);
        var usual = JobSettings.DEFAULT.policy().codec();
        if (!Files.exists(file)) {
            return new EncoderBuild(usual);
        }
        try (var reader = Files.newBufferedReader(file)) {
            var build = new Properties();
            build.load(reader);
            return new EncoderBuild(VideoCodec.valueOf(build.getProperty("codec", usual.name())));
        }
    }
}
