package dev.ozean.local.stack;

import dev.ozean.local.data.DataFolder;
import dev.ozean.local.data.Home;
import dev.ozean.local.process.Supervised;
import dev.ozean.local.process.Supervisor;
import dev.ozean.local.server.Folders;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The services of one stack, all on the servers of its data folder. */
final class Services {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Home home;
    private final DataFolder data;
    private final Surroundings surroundings;
    private final Supervisor supervisor;

    Services(Home home, DataFolder data, Surroundings surroundings, Supervisor supervisor) {
        this.home = home;
        this.data = data;
        this.surroundings = surroundings;
        this.supervisor = supervisor;
    }

    static void choosePorts(DataFolder data) {
        Arrays.stream(Service.values())
                .filter(service -> service != Service.GATEWAY)
                .forEach(service -> data.ports().reserve(service.label()));
    }

    static List<String> names() {
        return Arrays.stream(Service.values()).map(Service::label).toList();
    }

    /** Starts all; the gateway last, when people can sign in. */
    void start(Infra.Starting infra) {
        Together.await(List.of(infra.ready()));
        Folders.create(data.of("scratch"));
        var works = new ArrayList<CompletableFuture<Void>>();
        works.add(infra.signIn().thenRunAsync(() -> begin(Service.GATEWAY).awaitReady(PATIENCE), Together.THREADS));
        Arrays.stream(Service.values())
                .filter(service -> service != Service.GATEWAY)
                .map(this::begin)
                .map(service -> Together.begin(() -> service.awaitReady(PATIENCE)))
                .forEach(works::add);
        Together.await(works);
    }

    Supervised begin(Service service) {
        if (!Files.exists(service.jar(home))) {
            throw new IllegalStateException(
                    "%s is not built: %s is missing".formatted(service.label(), service.jar(home)));
        }
        return supervisor.start(service.program(home, data, surroundings));
    }

    static Infra.Starting running() {
        return new Infra.Starting(CompletableFuture.completedFuture(null), CompletableFuture.completedFuture(null));
    }
}
