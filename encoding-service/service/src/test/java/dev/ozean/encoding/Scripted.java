package dev.ozean.encoding;

import static java.util.Map.entry;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Short pauses, a scripted child and room for several jobs. */
public class Scripted implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.ofEntries(
                entry("ozean.child.home", ScriptedHome.create().toString()),
                entry("ozean.child.main-class", ScriptedChild.class.getName()),
                entry("ozean.job.retry-pauses", "1s,1s,1s"),
                entry("ozean.worker.concurrent", "4"),
                entry("ozean.worker.poll", "200ms"),
                entry("ozean.worker.heartbeat", "500ms"),
                entry("ozean.worker.silence", "3s"),
                entry("ozean.worker.standstill", "3s"),
                entry("ozean.worker.scratch", "8M"),
                entry("ozean.output.grace", "1s"),
                entry("ozean.output.replaced-after", "2s"),
                entry("ozean.output.sweep-every", "1s"));
    }
}
