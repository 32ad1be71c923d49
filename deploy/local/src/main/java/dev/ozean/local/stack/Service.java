package dev.ozean.local.stack;

import dev.ozean.local.data.DataFolder;
import dev.ozean.local.data.Home;
import dev.ozean.local.process.Probe;
import dev.ozean.local.process.Program;
import dev.ozean.local.server.Jvm;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The services, with the folder each is built in, the heap that fits it, and what it may know. */
public enum Service {
    CATALOG("catalog-service", "catalog", "320m", Knows.STORE, Knows.MEDIA),
    ENCODING("encoding-service/service", "encoding", "192m", Knows.STORE),
    SYNC_VIMEO("sync-vimeo-service", "sync_vimeo", "96m"),
    MIGRATION("migration-service", "migration", "96m"),
    ANALYTICS("analytics-service", "analytics", "96m"),
    GATEWAY("gateway", "", "192m", Knows.STORE, Knows.MEDIA, Knows.EDGE);

    /** Secrets beyond the database, given only to those who need them. */
    private enum Knows {
        STORE,
        MEDIA,
        EDGE
    }

    private static final Program.Stop STOP = new Program.Stop("TERM", Duration.ofSeconds(15));

    private final String module;
    private final String database;
    private final String heap;
    private final List<Knows> knows;

    Service(String module, String database, String heap, Knows... knows) {
        this.module = module;
        this.database = database;
        this.heap = heap;
        this.knows = List.of(knows);
    }

    /** As people call it: {@code sync-vimeo}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String module() {
        return module;
    }

    public Path jar(Home home) {
        return home.of(module).resolve("target/quarkus-app/quarkus-run.jar");
    }

    Program program(Home home, DataFolder data, Surroundings surroundings) {
        return instance(label(), home, data, surroundings.of(this));
    }

    /** One of several, under a name with a port and a log of its own, and with some of its surroundings changed. */
    public Program instance(String name, Home home, DataFolder data, Map<String, String> changes) {
        var port = data.ports().get(name);
        var environment = new TreeMap<>(environment(home, data, port));
        environment.putAll(changes);
        return new Program(
                name,
                Jvm.withHeap(heap)
                        .with(
                                "-XX:TieredStopAtLevel=1",
                                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                                "-jar",
                                jar(home).toString())
                        .command(),
                environment,
                data.root(),
                data.log(name),
                Probe.healthy("http://127.0.0.1:%d/q/health/ready".formatted(port)),
                Program.Pulse.of(Probe.healthy("http://127.0.0.1:%d/q/health/live".formatted(port))),
                STOP);
    }

    private Map<String, String> environment(Home home, DataFolder data, int port) {
        var contract = new Contract(data);
        var all = new TreeMap<>(contract.common());
        all.put("OZEAN_HTTP_PORT", Integer.toString(port));
        if (!database.isEmpty()) {
            all.putAll(contract.database(database));
        }
        if (knows.contains(Knows.STORE)) {
            all.putAll(contract.store());
        }
        if (knows.contains(Knows.MEDIA)) {
            all.putAll(contract.media());
        }
        if (knows.contains(Knows.EDGE)) {
            all.putAll(contract.edge());
            all.putAll(addresses(data));
        }
        if (this == ENCODING) {
            all.put(
                    "OZEAN_ENCODER_HOME",
                    home.of("encoding-service/encoder/target/encoder").toString());
            all.put("OZEAN_SCRATCH", data.of("scratch").toString());
            // on a machine of one's own it is enough that the log says when none works
            all.put("OZEAN_SANDBOX_REQUIRED", "false");
        }
        return all;
    }

    private static Map<String, String> addresses(DataFolder data) {
        var all = new TreeMap<String, String>();
        Arrays.stream(values())
                .filter(service -> service != GATEWAY)
                .forEach(service -> all.put(
                        "OZEAN_%s_URL".formatted(service.name()),
                        "http://127.0.0.1:" + data.ports().get(service.label())));
        return all;
    }
}
