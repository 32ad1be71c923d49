package dev.ozean.local.stack;

import dev.ozean.local.data.DataFolder;
import dev.ozean.local.data.Home;
import dev.ozean.local.process.Backoff;
import dev.ozean.local.process.PidFiles;
import dev.ozean.local.process.Supervised;
import dev.ozean.local.process.Supervisor;
import java.net.URI;
import java.time.Duration;

/** All services on shared servers, under a supervisor of the test's own. */
public final class TestServices implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final DataFolder data;
    private final Supervisor supervisor;

    private TestServices(SharedInfra infra) {
        this.data = infra.data();
        this.supervisor = new Supervisor(new PidFiles(data.run()), Backoff.USUAL, () -> {});
    }

    public static TestServices start(SharedInfra infra) {
        var services = new TestServices(infra);
        Runtime.getRuntime().addShutdownHook(new Thread(services::close, "stop services"));
        services.start();
        return services;
    }

    public URI baseUrl() {
        return URI.create(new Contract(data).publicUrl());
    }

    /** Kills its process and returns when it is gone. */
    public void kill(String service) {
        find(service).kill();
    }

    /** Asks its process to end; tells whether it did within {@code patience}. */
    public boolean terminate(String service, Duration patience) {
        return find(service).terminate(patience);
    }

    public void awaitReady(String service) {
        find(service).awaitReady(PATIENCE);
    }

    @Override
    public void close() {
        supervisor.stop(Services.names());
    }

    private void start() {
        Services.choosePorts(data);
        new Services(Home.find(), data, Surroundings.NONE, supervisor).start(Services.running());
    }

    private Supervised find(String service) {
        return supervisor.find(service).orElseThrow(() -> new IllegalArgumentException("no service " + service));
    }
}
