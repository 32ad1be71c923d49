package dev.ozean.gateway.media;

import io.smallrye.config.ConfigMapping;
import java.net.URI;

/** The object store in which the streams lie. */
@ConfigMapping(prefix = "ozean.s3")
interface StoreConfig {
    URI endpoint();

    String region();

    String accessKey();

    String secretKey();

    /** The bucket's name. */
    String streams();
}
