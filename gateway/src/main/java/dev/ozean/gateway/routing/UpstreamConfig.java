package dev.ozean.gateway.routing;

import io.smallrye.config.ConfigMapping;
import java.net.URI;

/** Where the services listen. */
@ConfigMapping(prefix = "ozean.upstream")
public interface UpstreamConfig {
    URI catalog();

    URI encoding();

    URI analytics();

    URI migration();

    URI syncVimeo();
}
