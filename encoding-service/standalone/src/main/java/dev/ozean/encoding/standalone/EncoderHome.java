package dev.ozean.encoding.standalone;

import java.nio.file.Path;
import java.util.List;

/** The encoder as it was built: jars, native libraries, and the arguments of its JVM. */
public record EncoderHome(Path folder, Path javaHome) {
    /** Run by the JDK that runs this. */
    public static EncoderHome of(Path folder) {
        return new EncoderHome(folder, Path.of(System.getProperty("java.home")));
    }

    /** To be started with the home as the working directory. */
    List<String> command(Path scratch) {
        return List.of(
                javaHome.resolve("bin/java").toString(),
                "@jvm.args",
                "dev.ozean.encoder.Main",
                scratch.toAbsolutePath().toString());
    }
}
