package dev.ozean.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ozean.events.EncodeEvent.EncodePlayable;
import dev.ozean.events.EncodeEvent.Rendition;
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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Renditions come and go while a job runs, and others learn of it. */
@QuarkusTest
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "encoding"))
@TestProfile(Patient.class)
class JoiningTest {
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
    void a_copied_rendition_is_whole_while_the_job_goes_on() {
        // given
        var scene = scene("copied");

        // when
        scene.request();

        // then
        var playlist = scene.folder(1) + "/source/index.m3u8";
        await().atMost(Duration.ofSeconds(60))
                .until(() -> scene.streams().contains(playlist)
                        && store.text(playlist).endsWith("3.m4s\n#EXT-X-ENDLIST\n"));
        assertThat(store.head(playlist).cacheControl()).isEqualTo("no-cache");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> store.text(scene.folder(1) + "/master.m3u8").contains("SUBTITLES=\"captions\""));
        assertThat(scene.status().getString("status")).isEqualTo("processing");
        scene.post("creator", "/cancel-processing");
    }

    @Test
    void a_poster_that_comes_when_no_rung_does_is_told() {
        // given
        var scene = scene("copied");

        // when
        scene.request();

        // then
        await().atMost(Duration.ofSeconds(60)).until(() -> hasPoster(scene));
        assertThat(scene.history()).containsExactly("requested", "started", "playable");
        scene.post("creator", "/cancel-processing");
    }

    @Test
    void rungs_that_join_are_told() {
        // given
        var scene = scene("ladder beside");

        // when
        scene.request();

        // then
        awaitShown(scene, "360p", "480p", "source");
        assertThat(scene.history()).containsExactly("requested", "started", "playable");
        scene.post("creator", "/cancel-processing");
    }

    @Test
    void a_copied_rendition_that_leaves_is_told() {
        // given
        var scene = scene("ladder alone");

        // when
        scene.request();

        // then
        awaitShown(scene, "360p", "480p");
        assertThat(store.text(scene.folder(1) + "/master.m3u8")).doesNotContain("source/");
        scene.post("creator", "/cancel-processing");
    }

    private static boolean hasPoster(Scene scene) {
        return scene.awaitTold(EventType.ENCODE_PLAYABLE, EncodePlayable.class)
                .media()
                .poster()
                .isPresent();
    }

    private static void awaitShown(Scene scene, String... renditions) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> scene.told(EventType.ENCODE_PLAYABLE).stream()
                        .map(event -> ((EncodePlayable) event)
                                .renditions().stream().map(Rendition::name).toList())
                        .anyMatch(List.of(renditions)::equals));
    }

    private Scene scene(String script) {
        return new Scene(broker, store).master(script);
    }
}
