package dev.ozean.gateway.edge;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.PropertiesConfigSource;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Derives from the public address what settings of the framework need of it, so that nobody says it twice. */
public class PublicUrlSource implements ConfigSourceFactory {
    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        var address = context.getValue("OZEAN_PUBLIC_URL").getValue();
        if (address == null) {
            return List.of();
        }
        var url = PublicUrl.of(URI.create(address));
        return List.of(new PropertiesConfigSource(
                Map.of(
                        "ozean.public.port", Integer.toString(url.port()),
                        "ozean.public.https", Boolean.toString(url.https())),
                "public address",
                100));
    }
}
