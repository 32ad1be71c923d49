package dev.ozean.encoding.storage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** The object store: masters are read from one bucket, streams written to the other. */
@ConfigMapping(prefix = "ozean.s3")
interface StorageConfig {
    URI endpoint();

    String region();

    String accessKey();

    String secretKey();

    String masters();

    String streams();

    /** One try of one call. */
    @WithDefault("30s")
    Duration tryTimeout();

    /** A call with all its tries. */
    @WithDefault("2m")
    Duration callTimeout();

    /** Putting the parts of a file together, with all its tries: some stores take minutes for gigabytes. */
    @WithDefault("10m")
    Duration joinTimeout();
}
