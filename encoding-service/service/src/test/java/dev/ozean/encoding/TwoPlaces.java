package dev.ozean.encoding;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The real encoder, twice side by side, with the limits that it has everywhere. */
public class TwoPlaces implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("ozean.worker.concurrent", "2", "ozean.worker.openings", "0");
    }
}
