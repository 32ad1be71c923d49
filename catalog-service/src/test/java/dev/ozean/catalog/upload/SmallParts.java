package dev.ozean.catalog.upload;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Parts as small as S3 takes them, and little patience. */
public final class SmallParts implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "ozean.upload.part-size", "5M",
                "ozean.upload.memory", "20M",
                "ozean.upload.silence", "2s",
                "ozean.upload.sweep", "1s",
                "ozean.upload.claim", "2s");
    }
}
