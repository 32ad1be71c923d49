package dev.ozean.gateway.edge;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the checked public address known to every feature. */
class EdgeBeans {
    @Produces
    @Singleton
    PublicUrl publicUrl(@ConfigProperty(name = "ozean.public.url") URI address) {
        return PublicUrl.of(address);
    }
}
