package dev.ozean.encoding.child;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a child sees of the machine.
 *
 * @param scratch alone among folders may be written to
 * @param root an empty folder to build its view of the file system in
 * @param devices beside those that are on every machine and give nothing away
 */
record Launch(Path javaHome, Path home, Path scratch, Path root, List<Path> devices) {
    private static final List<Path> LIBRARIES =
            Stream.of("/usr/lib", "/usr/lib64", "/lib", "/lib64").map(Path::of).toList();

    Path java() {
        return javaHome.resolve("bin/java");
    }

    /** Folders that only need to be readable: the JDK, the encoder, and the libraries that both link to. */
    List<Path> readable() {
        var settingsOfDistribution =
                Path.of("/etc/java-%d-openjdk".formatted(Runtime.version().feature()));
        return Stream.concat(
                        LIBRARIES.stream().filter(folder -> !Files.isSymbolicLink(folder)),
                        Stream.of(Path.of("/etc/ld.so.cache"), settingsOfDistribution, javaHome, home))
                .filter(Files::exists)
                .toList();
    }

    /** Library folders that are links on this system. */
    List<Path> links() {
        return LIBRARIES.stream().filter(Files::isSymbolicLink).toList();
    }
}
