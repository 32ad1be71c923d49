package dev.ozean.encoding;

import java.util.HashMap;
import java.util.Map;

/** No worker: a test takes the jobs itself. */
public class Idle extends Scripted {
    @Override
    public Map<String, String> getConfigOverrides() {
        var overrides = new HashMap<>(super.getConfigOverrides());
        overrides.put("ozean.worker.enabled", "false");
        return overrides;
    }
}
