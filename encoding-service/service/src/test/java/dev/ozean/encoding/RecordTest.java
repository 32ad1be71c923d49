package dev.ozean.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ozean.local.TestBroker;
import dev.ozean.local.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the record of a job says when it is over. */
@QuarkusTest
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "encoding"))
@TestProfile(Patient.class)
class RecordTest {
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

    @Test
    void the_record_says_what_was_decided_and_what_it_saves() {
        // given
        var scene = scene("everything");

        // when
        scene.request();

        // then
        var status = scene.awaitStatus("completed");
        assertThat(status.getList("decisions.rendition")).containsExactly("360p", "480p", "720p");
        assertThat(status.getList("decisions.verdict")).containsExactly("scaled", "encoded", "above_source");
        assertThat(status.getLong("savedBitsPerSecond")).isEqualTo(200_000);
        assertThat(status.getDouble("timeToPlayableSeconds")).isPositive();
        assertThat(status.getList("renditions.progress", Double.class)).containsOnly(100.0);
        assertThat(status.getList("renditions.origin")).containsOnly("encoded");
        assertThat(status.getList("stages.name"))
                .containsExactly("probing", "opening", "analysing", "encoding", "packaging", "publishing");
    }

    @Test
    void the_record_says_what_was_done_to_all_pictures() {
        // given
        var adapted = scene("bright and interlaced");
        var ordinary = scene("good");

        // when
        adapted.request();
        ordinary.request();

        // then
        assertThat(adapted.awaitStatus("completed").getList("adaptations"))
                .containsExactly("tone_mapped", "deinterlaced");
        assertThat(ordinary.awaitStatus("completed").getList("adaptations")).isEmpty();
    }

    private Scene scene(String script) {
        return new Scene(broker, store).master(script);
    }
}
