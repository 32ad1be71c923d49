package dev.ozean.encoding.storage;

import dev.ozean.local.TestStack;
import java.net.URI;
import java.time.Duration;

/**
 * The real store, or what stands before it, as this service is told of it.
 *
 * @param tryTimeout one try of a call
 */
record Bucket(URI endpoint, Duration tryTimeout) implements StorageConfig {
    static Bucket real() {
        return at(URI.create(setting("OZEAN_S3_ENDPOINT")));
    }

    static Bucket at(URI endpoint) {
        return new Bucket(endpoint, Duration.ofSeconds(30));
    }

    @Override
    public String region() {
        return setting("OZEAN_S3_REGION");
    }

    @Override
    public String accessKey() {
        return setting("OZEAN_S3_ACCESS_KEY");
    }

    @Override
    public String secretKey() {
        return setting("OZEAN_S3_SECRET_KEY");
    }

    @Override
    public String masters() {
        return setting("OZEAN_S3_MASTERS");
    }

    @Override
    public String streams() {
        return setting("OZEAN_S3_HLS");
    }

    @Override
    public Duration callTimeout() {
        return tryTimeout.multipliedBy(2);
    }

    @Override
    public Duration joinTimeout() {
        return Duration.ofMinutes(10);
    }

    private static String setting(String name) {
        return TestStack.configuration("encoding").get(name);
    }
}
