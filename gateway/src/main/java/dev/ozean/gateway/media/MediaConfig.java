package dev.ozean.gateway.media;

import io.smallrye.config.ConfigMapping;
import java.net.URI;

/** Where players find streams, and the key that links to them are signed with. */
@ConfigMapping(prefix = "ozean.media")
interface MediaConfig {
    /** The security key that the catalogue signs with, and a pull zone of the CDN shares. */
    String key();

    /** The address under which players find streams: our own, or a CDN's. */
    URI baseUrl();
}
