package dev.ozean.encoding;

import dev.ozean.encoding.job.Claim;
import dev.ozean.encoding.job.Claims;
import dev.ozean.encoding.protocol.Work;
import dev.ozean.local.TestBroker;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A queue that nobody works at but the test, as people and workers see it. */
abstract class QueueScenes {
    static final UUID OTHER_GROUP = UUID.fromString("0197a000-0000-7000-8000-000000000002");
    static final Duration HOUR = Duration.ofHours(1);

    private static TestBroker broker;

    @Inject
    Store store;

    @Inject
    Claims claims;

    QueueRows rows;

    @BeforeAll
    static void connect() {
        broker = new TestBroker();
    }

    @AfterAll
    static void disconnect() {
        broker.close();
    }

    @BeforeEach
    void empty_the_queue() {
        rows = new QueueRows();
    }

    @AfterEach
    void forget() {
        rows.close();
    }

    Scene queued() {
        var scene = new Scene(broker, store).request();
        scene.awaitStatus("queued");
        return scene;
    }

    Optional<Claim> take() {
        return claims.next("test", Work.WHOLE, List.of()).await().indefinitely();
    }

    static JsonPath jobs(String query) {
        return Scene.read("creator", "/processing/jobs" + query)
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static JsonPath status(String user) {
        return Scene.read(user, "/processing/queue-status")
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
