package dev.ozean.chaos.house;

import dev.ozean.chaos.fault.Ambush;
import dev.ozean.chaos.fault.SqlTap;
import dev.ozean.chaos.fault.StoreTap;
import dev.ozean.chaos.fault.Weather;
import dev.ozean.events.Topics;
import dev.ozean.local.data.DataFolder;
import dev.ozean.local.data.Home;
import dev.ozean.local.process.Backoff;
import dev.ozean.local.process.PidFiles;
import dev.ozean.local.process.ProcessId;
import dev.ozean.local.process.Program;
import dev.ozean.local.process.Signals;
import dev.ozean.local.process.Strays;
import dev.ozean.local.process.Supervised;
import dev.ozean.local.process.Supervisor;
import dev.ozean.local.server.Databases;
import dev.ozean.local.server.Folders;
import dev.ozean.local.server.Kafka;
import dev.ozean.local.server.KafkaTopics;
import dev.ozean.local.server.Postgres;
import dev.ozean.local.server.S3Proxy;
import dev.ozean.local.stack.Contract;
import dev.ozean.local.stack.Service;
import dev.ozean.local.stack.Stopping;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * What is walked on: servers, the catalogue and two workers, in a folder of their own. Each service has a tap between it
 * and PostgreSQL and another between it and the store; the walk looks at both past the taps.
 */
public final class Ground implements AutoCloseable {
    public static final String CATALOGUE = "catalog";
    public static final List<String> WORKERS = List.of("worker-a", "worker-b");
    public static final List<String> SERVERS = List.of(Postgres.NAME, Kafka.NAME, S3Proxy.NAME);

    private static final String ISSUER = "keycloak";
    private static final String REALM = "/auth/realms/ozean";
    private static final String GATEWAY = "gateway";
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    // A walk kills on purpose and often; what it learns nothing from is the wait.
    private static final Backoff QUICKLY =
            new Backoff(Duration.ofMillis(300), Duration.ofSeconds(2), Duration.ofSeconds(10));

    private final Home home;
    private final DataFolder data;
    private final Pace pace;
    private final Issuer issuer;
    private final Supervisor supervisor;
    private final Ambush ambush = new Ambush();
    private final Map<String, SqlTap> lines = new TreeMap<>();
    private final Map<String, StoreTap> stores = new TreeMap<>();
    private final Map<String, SmallDisk> disks = new TreeMap<>();
    private final List<AutoCloseable> ends = new ArrayList<>();
    private final Rows rows;
    private final Poisons poisons = new Poisons();

    private Ground(Home home, DataFolder data, Pace pace, Issuer issuer) {
        this.home = home;
        this.issuer = issuer;
        ends.add(issuer);
        this.data = data;
        this.pace = pace;
        this.supervisor = new Supervisor(new PidFiles(data.run()), QUICKLY, () -> {});
        this.rows = new Rows(data);
    }

    /** Returns when all is ready; the folder is emptied before. */
    public static Ground start(Home home, Path folder, Pace pace) {
        new Stopping(DataFolder.at(folder)).stop();
        Folders.delete(folder);
        var data = DataFolder.at(folder).create();
        choosePorts(data);
        var name = new Contract(data).common().get("OZEAN_OIDC_ISSUER");
        var ground = new Ground(home, data, pace, Issuer.start(data.ports().get(ISSUER), REALM, name));
        try {
            ground.startServers();
            ground.startServices();
            return ground;
        } catch (RuntimeException e) {
            ground.close();
            throw e;
        }
    }

    public Pace pace() {
        return pace;
    }

    public Ambush ambush() {
        return ambush;
    }

    public Rows rows() {
        return rows;
    }

    /** All records that were poisoned since the start. */
    public Poisons poisons() {
        return poisons;
    }

    /** An owner of a group of its own. */
    public Studio studio(UUID group) {
        return new Studio(
                group,
                issuer.token(group),
                address(CATALOGUE),
                WORKERS.stream().map(this::address).toList());
    }

    public Wire wire() {
        return new Wire("127.0.0.1:" + data.ports().get(Kafka.NAME));
    }

    /** Where the store keeps the objects of the streams' bucket, each as a file. */
    public Path streams() {
        return data.of("s3/objects").resolve(S3Proxy.HLS);
    }

    public Path folder() {
        return data.root();
    }

    public Path log(String program) {
        return data.log(program);
    }

    /** Kills a program and all that it started, as a loss of power does; it is started again. */
    public void kill(String name) {
        var program = find(name);
        var family = program.process().map(ProcessId::descendants).orElse(List.of());
        if (SERVERS.contains(name)) {
            Signals.kill(family);
        }
        program.kill();
    }

    /** Kills what a worker started for a job; false if it works on none. */
    public boolean killChildren(String worker) {
        var children = process(worker).map(ProcessId::descendants).orElse(List.of());
        Signals.kill(children);
        return !children.isEmpty();
    }

    public void signal(ProcessId process, String signal) {
        Signals.send(process, signal);
    }

    /** The running process of a program; none between its death and its next start. */
    public Optional<ProcessId> process(String name) {
        return find(name).process();
    }

    public void weather(String service, Weather weather) {
        stores.get(service).become(weather);
    }

    /** The way of a service to PostgreSQL. */
    public SqlTap line(String service) {
        return lines.get(service);
    }

    public boolean fillDisk(String worker) {
        return disks.get(worker).fill(process(worker));
    }

    public void freeDisk(String worker) {
        disks.get(worker).free(process(worker));
    }

    /** Files in the scratch folder of a worker. */
    public List<String> scratch(String worker) {
        return disks.get(worker).left(process(worker));
    }

    public boolean isReady(String name) {
        return find(name).phase() == Supervised.Phase.READY;
    }

    public void awaitReady(String name) {
        find(name).awaitReady(PATIENCE);
    }

    public void awaitAllReady() {
        supervisor.all().forEach(program -> program.awaitReady(PATIENCE));
    }

    /** Processes of this ground that nobody watches over: children of the dead. */
    public List<ProcessId> strays() {
        var watched = supervisor.all().stream()
                .flatMap(program -> program.process().stream())
                .toList();
        var theirs = watched.stream()
                .flatMap(process -> process.descendants().stream())
                .toList();
        return Stream.concat(Strays.of(data.root()).stream(), Names.of(data.root()).stream())
                .distinct()
                .filter(process -> !watched.contains(process) && !theirs.contains(process))
                .toList();
    }

    /** What a worker started and what runs now. */
    public List<ProcessId> children(String worker) {
        return process(worker).map(ProcessId::descendants).orElse(List.of());
    }

    @Override
    public void close() {
        var services = new ArrayList<>(WORKERS);
        services.add(CATALOGUE);
        services.forEach(name ->
                supervisor.find(name).flatMap(Supervised::process).ifPresent(process -> Signals.send(process, "CONT")));
        supervisor.stop(services);
        supervisor.stop(List.of(Kafka.NAME, S3Proxy.NAME));
        supervisor.stop(List.of(Postgres.NAME));
        ends.forEach(Ground::end);
    }

    private static void choosePorts(DataFolder data) {
        SERVERS.forEach(data.ports()::reserve);
        List.of(Kafka.CONTROLLER, ISSUER, GATEWAY, CATALOGUE).forEach(data.ports()::reserve);
        WORKERS.forEach(data.ports()::reserve);
    }

    private void startServers() {
        together(List.of(
                () -> {
                    run(new Postgres(home, data).prepare());
                    new Databases(data).create();
                },
                () -> {
                    var broker = new Kafka(home, data);
                    run(broker.prepare());
                    new KafkaTopics(broker.address(), Topics.all()).create();
                },
                () -> run(new S3Proxy(home, data).prepare())));
    }

    private void startServices() {
        var works = new ArrayList<Runnable>();
        works.add(() -> run(Service.CATALOG.instance(CATALOGUE, home, data, tapped(CATALOGUE, "catalog"))));
        // One after the other: the first makes the tables.
        works.add(() -> WORKERS.forEach(worker -> run(worker(worker))));
        together(works);
    }

    private Program worker(String name) {
        var scratch = data.of("scratch-" + name);
        Folders.create(scratch);
        var disk = new SmallDisk(scratch);
        var changes = new TreeMap<>(tapped(name, "encoding"));
        changes.putAll(pace.settings());
        changes.put("OZEAN_SCRATCH", scratch.toString());
        synchronized (disks) {
            disks.put(name, disk);
        }
        return disk.under(Service.ENCODING.instance(name, home, data, changes));
    }

    private Map<String, String> tapped(String name, String database) {
        var toSql = new SqlTap(name, data.ports().get(Postgres.NAME), ambush);
        var toStore = new StoreTap(name, data.ports().get(S3Proxy.NAME), ambush);
        synchronized (ends) {
            ends.add(toSql);
            ends.add(toStore);
            lines.put(name, toSql);
            stores.put(name, toStore);
        }
        return Map.of(
                "OZEAN_DB_URL",
                "postgresql://127.0.0.1:%d/%s".formatted(toSql.port(), database),
                "OZEAN_S3_ENDPOINT",
                "http://127.0.0.1:" + toStore.port());
    }

    private URI address(String service) {
        return URI.create("http://127.0.0.1:" + data.ports().get(service));
    }

    private Supervised find(String name) {
        return supervisor.find(name).orElseThrow(() -> new IllegalArgumentException("no program " + name));
    }

    private void run(Program program) {
        supervisor.start(program).awaitReady(PATIENCE);
    }

    private static void together(List<Runnable> works) {
        CompletableFuture.allOf(works.stream()
                        .map(work -> CompletableFuture.runAsync(
                                work, task -> Thread.ofVirtual().start(task)))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    private static void end(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            System.err.println("cannot be closed: " + e);
        }
    }
}
