package dev.ozean.catalog.link;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Where streams are delivered from, and by what right. */
@ConfigMapping(prefix = "ozean.media")
interface MediaConfig {
    /** The pull zone's token security key; the deliverer knows it too. */
    String key();

    /** Of the gateway's own delivery, or of a CDN before the bucket; without a slash at its end. */
    @WithDefault("/media")
    String baseUrl();

    /** How long a link works at least. */
    @WithDefault("4h")
    Duration linkTtl();
}
