package dev.ozean.local.stack;

import dev.ozean.events.Topics;
import dev.ozean.local.data.DataFolder;
import dev.ozean.local.data.Home;
import dev.ozean.local.process.Program;
import dev.ozean.local.process.Supervisor;
import dev.ozean.local.server.Databases;
import dev.ozean.local.server.Kafka;
import dev.ozean.local.server.KafkaTopics;
import dev.ozean.local.server.Keycloak;
import dev.ozean.local.server.Postgres;
import dev.ozean.local.server.S3Proxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The servers that the services stand on, and what must be in them before a service starts. */
final class Infra {
    /** A first start makes Keycloak's tables, which takes most of a minute on a small machine. */
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    static final String GATEWAY_PORT = "gateway";
    private static final List<String> PORTS =
            List.of(Postgres.NAME, Kafka.NAME, Kafka.CONTROLLER, S3Proxy.NAME, Keycloak.NAME);

    private final Home home;
    private final DataFolder data;
    private final Supervisor supervisor;

    Infra(Home home, DataFolder data, Supervisor supervisor) {
        this.home = home;
        this.data = data;
        this.supervisor = supervisor;
    }

    /** Names of the programs, in the order in which they may be stopped side by side: last group last. */
    static List<List<String>> stopOrder() {
        return List.of(List.of(Keycloak.NAME, Kafka.NAME, S3Proxy.NAME), List.of(Postgres.NAME));
    }

    static void choosePorts(DataFolder data) {
        PORTS.forEach(data.ports()::reserve);
    }

    /** Starts all side by side; {@code ready} ends when services may start, the second when sign-in works too. */
    Starting start() {
        var postgres = Together.begin(() -> {
            run(new Postgres(home, data).prepare());
            new Databases(data).create();
        });
        var kafka = Together.begin(() -> {
            var broker = new Kafka(home, data);
            run(broker.prepare());
            new KafkaTopics(broker.address(), Topics.all()).create();
        });
        var s3 = Together.begin(() -> run(new S3Proxy(home, data).prepare()));
        var built = Together.begin(() -> Keycloak.build(home, data.log(Keycloak.NAME)));
        var keycloak = CompletableFuture.allOf(postgres, built)
                .thenRunAsync(() -> run(new Keycloak(home, data).prepare()), Together.THREADS);
        return new Starting(CompletableFuture.allOf(postgres, kafka, s3), keycloak);
    }

    record Starting(CompletableFuture<Void> ready, CompletableFuture<Void> signIn) {}

    private void run(Program program) {
        supervisor.start(program).awaitReady(PATIENCE);
    }
}
