package dev.ozean.encoding;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The real encoder, with two places for ladders that take their time, and one beside them. */
public class TwoSlowLadders implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "ozean.encoding.options.preset", "slow",
                "ozean.worker.concurrent", "2",
                "ozean.worker.openings", "1",
                "ozean.worker.heartbeat", "500ms");
    }
}
