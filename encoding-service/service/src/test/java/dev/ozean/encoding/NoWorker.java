package dev.ozean.encoding;

import java.util.HashMap;
import java.util.Map;

/** Nobody takes a job but the test itself, which holds it for as long as it likes. */
public class NoWorker extends Patient {
    @Override
    public Map<String, String> getConfigOverrides() {
        var overrides = new HashMap<>(super.getConfigOverrides());
        overrides.put("ozean.worker.enabled", "false");
        overrides.put("ozean.job.lease", "1h");
        return overrides;
    }
}
