package dev.ozean.local.stack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ozean.local.data.DataFolder;
import dev.ozean.local.data.Private;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Tells Prometheus, in a file that it reads by itself, where each service shows its figures. */
final class ScrapeTargets {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ScrapeTargets() {}

    /** One service under its name as the job, which the alert rules go by. */
    private record Target(List<String> targets, Map<String, String> labels) {
        static Target of(Service service, DataFolder data) {
            return new Target(
                    List.of("127.0.0.1:" + data.ports().get(service.label())), Map.of("job", service.label()));
        }
    }

    static void write(DataFolder data) {
        var all = Arrays.stream(Service.values())
                .map(service -> Target.of(service, data))
                .toList();
        try {
            Private.write(data.of("prometheus.json"), JSON.writeValueAsString(all));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
