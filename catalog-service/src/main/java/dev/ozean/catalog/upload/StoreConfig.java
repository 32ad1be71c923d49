package dev.ozean.catalog.upload;

import io.smallrye.config.ConfigMapping;
import java.net.URI;

/** The object store in which masters lie. */
@ConfigMapping(prefix = "ozean.s3")
interface StoreConfig {
    URI endpoint();

    String region();

    String accessKey();

    String secretKey();

    /** The bucket's name. */
    String masters();
}
