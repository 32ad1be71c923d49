package dev.ozean.encoding.standalone;

import dev.ozean.encoding.protocol.EncoderBuild;
import dev.ozean.encoding.protocol.JobSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The encoder as it was built: jars, native libraries, and the arguments of its JVM.
 *
 * @param java the command as far as the encoder's main class, to be run in {@code folder}
 */
public record EncoderHome(Path folder, List<String> java) {
    static final String ARGUMENTS = "jvm.args";

    /** Run by the JDK that runs this. */
    public static EncoderHome of(Path folder) {
        return new EncoderHome(folder, List.of(jdk(), "@" + ARGUMENTS));
    }

    /** The usual, by the encoder that it was built with. */
    public JobSettings settings() throws IOException {
        return JobSettings.DEFAULT.by(EncoderBuild.of(folder).codec());
    }

    static String jdk() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    List<String> command(Path scratch) {
        return Stream.concat(
                        java.stream(),
                        Stream.of(
                                "dev.ozean.encoder.Main",
                                scratch.toAbsolutePath().toString()))
                .toList();
    }
}
