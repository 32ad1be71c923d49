package dev.ozean.encoding;

import java.util.HashMap;
import java.util.Map;

/** A scripted child may wait for as long as a test likes. */
public class Patient extends Scripted {
    @Override
    public Map<String, String> getConfigOverrides() {
        var overrides = new HashMap<>(super.getConfigOverrides());
        overrides.put("ozean.worker.standstill", "10m");
        overrides.put("ozean.worker.publish", "100ms");
        return overrides;
    }
}
