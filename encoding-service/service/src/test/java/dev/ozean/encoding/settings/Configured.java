package dev.ozean.encoding.settings;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;

/** The settings as an operator would write them. */
final class Configured {
    private Configured() {}

    static EncodingConfig by(Map<String, String> properties) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withSources(new PropertiesConfigSource(properties, "test", 100))
                .withMapping(EncodingConfig.class)
                .build()
                .getConfigMapping(EncodingConfig.class);
    }
}
