package dev.ozean.encoding.child;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** How the process is run that opens untrusted media. */
@ConfigMapping(prefix = "ozean.child")
interface ChildConfig {
    /** The encoder's folder: its jars, native libraries and JVM arguments. */
    Path home();

    /** Where runs have their folders; on a disk with room for a few segments of each. */
    Path scratch();

    @WithDefault("dev.ozean.encoder.Main")
    String mainClass();

    /** The JDK that runs the child; this service's own by default. */
    Optional<Path> javaHome();

    /** One kind of sandbox alone; by default the best that works here. */
    Optional<Sandbox> sandbox();

    /** Whether the service refuses to start where no sandbox works. */
    boolean sandboxRequired();

    /** What the child may have for itself, heap and pictures together. */
    @WithDefault("4G")
    MemorySize memory();

    /** The largest file that it may write. */
    @WithDefault("256M")
    MemorySize fileSize();

    /** How much polite room others get on the processor: 0 to 19. */
    @WithDefault("10")
    int niceness();

    /** The same until something can be watched: somebody waits for that, and it is there soon. */
    @WithDefault("0")
    int openingNiceness();
}
