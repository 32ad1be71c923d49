package dev.ozean.gateway.live;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Everybody who listens at this instance. */
@ApplicationScoped
class LiveConnections {
    private final Map<String, LiveConnection> open = new ConcurrentHashMap<>();

    LiveConnections(MeterRegistry meters) {
        meters.gaugeMapSize("ozean.live.connections", List.of(), open);
    }

    void add(String id, LiveConnection connection) {
        open.put(id, connection);
    }

    void remove(String id) {
        open.remove(id);
    }

    void tell(LiveEvent event) {
        open.values().forEach(connection -> connection.tell(event));
    }
}
