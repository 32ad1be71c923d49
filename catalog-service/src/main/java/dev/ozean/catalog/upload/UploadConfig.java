package dev.ozean.catalog.upload;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** What uploads may take. */
@ConfigMapping(prefix = "ozean.upload")
interface UploadConfig {
    @WithDefault("5G")
    MemorySize maxSize();

    /** Of a part in the store and of a buffer in memory; S3 takes no less than 5 MiB. */
    @WithDefault("16M")
    MemorySize partSize();

    /** How many parts of one upload are in memory at a time, the one being received included. */
    @WithDefault("4")
    int partsInMemory();

    /** For the buffers of all uploads together; who finds none waits, and so does the sender. */
    @WithDefault("192M")
    MemorySize memory();

    /** A sender that is silent for so long is taken for dead; what it sent is kept. */
    @WithDefault("60s")
    Duration silence();

    /** How long after its last byte an unfinished upload can be resumed. */
    @WithDefault("24h")
    Duration expiry();

    /** How long one process alone finishes or cleans an upload before another may take it up. */
    @WithDefault("60s")
    Duration claim();

    /** The pause between two looks for uploads that nobody goes on with. */
    @WithDefault("10s")
    Duration sweep();

    /** For the masters of all groups together; none means no limit but the store's own. */
    Optional<MemorySize> capacity();

    /** A folder on the file system of an embedded store, whose free space is watched. */
    Optional<Path> storePath();

    /** What stays free on that file system, for streams and for the parts of other uploads. */
    @WithDefault("2G")
    MemorySize reserve();
}
