package dev.ozean.encoding.child;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Files;
import java.util.Locale;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the encoder is there, and scratch can be written to. */
@Readiness
@ApplicationScoped
class EncoderReady implements HealthCheck {
    private final ChildConfig config;
    private final Children children;

    EncoderReady(ChildConfig config, Children children) {
        this.config = config;
        this.children = children;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("encoder")
                .withData("sandbox", children.sandbox().name().toLowerCase(Locale.ROOT))
                .status(Files.isReadable(config.home().resolve("jvm.args")) && Files.isWritable(config.scratch()))
                .build();
    }
}
