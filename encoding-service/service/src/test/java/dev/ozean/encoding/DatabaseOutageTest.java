package dev.ozean.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ozean.local.TestBroker;
import dev.ozean.local.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run outlives a database that is away for longer than a child may be silent or stand still. */
@QuarkusTest
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "encoding"))
@TestProfile(Scripted.class)
class DatabaseOutageTest {
    /** With the pauses between them, six seconds. */
    private static final int BREAKS = 5;

    private static TestBroker broker;

    @Inject
    Store store;

    @BeforeAll
    static void connect() {
        broker = new TestBroker();
    }

    @AfterAll
    static void disconnect() {
        broker.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"renditions", "decisions", "playable_fence"})
    void what_a_run_finds_out_is_written_once_the_database_is_back(String column) throws SQLException {
        // given
        var scene = new Scene(broker, store).master("everything");
        var playable = Metrics.sum("ozean_encoding_time_to_playable_seconds_count", "");

        // when
        try (var flaky = new FlakyJobs(scene.job, column, BREAKS)) {
            scene.request();
            scene.awaitStatus("completed");

            // then: a heartbeat may have brought it before all tries were over
            assertThat(flaky.tries()).isPositive();
        }
        assertThat(scene.history()).containsExactly("requested", "started", "playable", "completed");
        assertThat(Metrics.sum("ozean_encoding_time_to_playable_seconds_count", ""))
                .isEqualTo(playable + 1);
        assertThat(scene.status().getList("decisions.rendition")).containsExactly("360p", "480p", "720p");
    }
}
