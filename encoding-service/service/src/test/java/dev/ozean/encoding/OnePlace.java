package dev.ozean.encoding;

import java.util.HashMap;
import java.util.Map;

/** One place for ladders, and one beside it. */
public class OnePlace extends Patient {
    @Override
    public Map<String, String> getConfigOverrides() {
        var overrides = new HashMap<>(super.getConfigOverrides());
        overrides.put("ozean.worker.concurrent", "1");
        overrides.put("ozean.worker.openings", "1");
        return overrides;
    }
}
