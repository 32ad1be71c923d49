package dev.ozean.chaos.house;

import dev.ozean.chaos.fault.Ambush;
import dev.ozean.events.Topics;
import dev.ozean.local.data.DataFolder;
import dev.ozean.local.data.Home;
import dev.ozean.local.process.Program;
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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is walked on: servers, the catalogue and two workers, in a folder of their own. Each service has a tap between it
 * and PostgreSQL and another between it and the store; the walk looks at both past the taps.
 */
public final class Ground implements AutoCloseable {
    public static final String CATALOGUE = "catalog";
    public static final List<String> WORKERS = List.of("worker-a", "worker-b");

    /** All that have taps. */
    public static final List<String> SERVICES =
            Stream.concat(WORKERS.stream(), Stream.of(CATALOGUE)).toList();

    static final List<String> SERVERS = List.of(Postgres.NAME, Kafka.NAME, S3Proxy.NAME);

    private static final String ISSUER = "keycloak";
    private static final String REALM = "/auth/realms/ozean";
    private static final String GATEWAY = "gateway";

    private final Home home;
    private final DataFolder data;
    private final Pace pace;
    private final Issuer issuer;
    private final Programs programs;
    private final Rows rows;
    private final Map<String, Taps> taps;
    private final Map<String, SmallDisk> disks;
    private final Ambush ambush = new Ambush();
    private final Poisons poisons = new Poisons();

    private Ground(Home home, DataFolder data, Pace pace, Issuer issuer) {
        this.home = home;
        this.data = data;
        this.pace = pace;
        this.issuer = issuer;
        this.programs = new Programs(data);
        this.rows = new Rows(data);
        this.taps = SERVICES.stream()
                .collect(Collectors.toMap(Function.identity(), name -> Taps.of(name, data.ports(), ambush)));
        this.disks = WORKERS.stream().collect(Collectors.toMap(Function.identity(), this::emptyDisk));
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

    public Programs programs() {
        return programs;
    }

    public Taps taps(String service) {
        return taps.get(service);
    }

    public SmallDisk disk(String worker) {
        return disks.get(worker);
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

    /** The same of the masters' bucket. */
    public Path masters() {
        return data.of("s3/objects").resolve(S3Proxy.MASTERS);
    }

    public Path folder() {
        return data.root();
    }

    @Override
    public void close() {
        programs.stop(SERVICES);
        programs.stop(List.of(Kafka.NAME, S3Proxy.NAME));
        programs.stop(List.of(Postgres.NAME));
        issuer.close();
        taps.values().forEach(Taps::close);
    }

    private static void choosePorts(DataFolder data) {
        Stream.of(SERVERS, SERVICES, List.of(Kafka.CONTROLLER, ISSUER, GATEWAY))
                .flatMap(List::stream)
                .forEach(data.ports()::reserve);
    }

    private void startServers() {
        together(List.of(
                () -> {
                    programs.run(new Postgres(home, data).prepare());
                    new Databases(data).create();
                },
                () -> {
                    var broker = new Kafka(home, data);
                    programs.run(broker.prepare());
                    new KafkaTopics(broker.address(), Topics.all()).create();
                },
                () -> programs.run(new S3Proxy(home, data).prepare())));
    }

    private void startServices() {
        together(List.of(
                () -> programs.run(Service.CATALOG.instance(CATALOGUE, home, data, settings(CATALOGUE, "catalog"))),
                // One after the other: the first makes the tables.
                () -> WORKERS.forEach(name -> programs.run(worker(name)))));
    }

    private Program worker(String name) {
        var changes = settings(name, "encoding");
        changes.putAll(pace.settings());
        changes.put("OZEAN_SCRATCH", scratch(name).toString());
        return disk(name).under(Service.ENCODING.instance(name, home, data, changes));
    }

    private Map<String, String> settings(String service, String database) {
        var all = new TreeMap<>(taps(service).settings(database));
        all.putAll(pace.accounts());
        return all;
    }

    private SmallDisk emptyDisk(String worker) {
        Folders.create(scratch(worker));
        return new SmallDisk(scratch(worker), () -> programs.process(worker));
    }

    private Path scratch(String worker) {
        return data.of("scratch-" + worker);
    }

    private URI address(String service) {
        return URI.create("http://127.0.0.1:" + data.ports().get(service));
    }

    private static void together(List<Runnable> works) {
        CompletableFuture.allOf(works.stream()
                        .map(work -> CompletableFuture.runAsync(
                                work, task -> Thread.ofVirtual().start(task)))
                        .toArray(CompletableFuture[]::new))
                .join();
    }
}
