package dev.ozean.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ozean.events.EncodeEvent.EncodePlayable;
import dev.ozean.events.EventType;
import dev.ozean.local.TestBroker;
import dev.ozean.local.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The real encoder, when there is more to do than there are places. */
@QuarkusTest
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "encoding"))
@TestProfile(TwoSlowLadders.class)
class BusyTest {
    private static TestBroker broker;

    @Inject
    Store store;

    private List<Scene> ladders = List.of();

    @BeforeAll
    static void connect() {
        broker = new TestBroker();
    }

    @AfterAll
    static void disconnect() {
        broker.close();
    }

    @AfterEach
    void free_the_places() {
        ladders.forEach(ladder -> ladder.post("creator", "/cancel-processing"));
        ladders.forEach(ladder -> ladder.awaitStatus("cancelled"));
    }

    @Test
    void what_was_just_uploaded_can_be_watched_before_any_of_the_ladders_has_ended() {
        // given: films of two minutes in all places
        var film = TestClip.avi(30, 4, 640, 480, 25);
        ladders = Stream.generate(() -> new Scene(broker, store).master(film).request())
                .limit(2)
                .toList();
        ladders.forEach(ladder -> ladder.awaitTold(EventType.ENCODE_PLAYABLE, EncodePlayable.class));
        var upload = new Scene(broker, store).master(TestClip.avi(6, 640, 480, 25));

        // when
        upload.request();

        // then
        var playable = upload.awaitTold(EventType.ENCODE_PLAYABLE, EncodePlayable.class);
        assertThat(ladders)
                .allSatisfy(ladder ->
                        assertThat(ladder.status().getString("status")).isEqualTo("processing"));
        assertThat(store.text(playable.prefix() + "/master.m3u8")).contains("v360/index.m3u8", "a/index.m3u8");
        await().atMost(Duration.ofSeconds(60)).until(() -> upload.history().contains("opened"));
        upload.post("creator", "/cancel-processing");
    }
}
