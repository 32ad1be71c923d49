package dev.ozean.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ozean.events.EncodeEvent.EncodeCompleted;
import dev.ozean.events.EncodeEvent.EncodePlayable;
import dev.ozean.events.EncodeEvent.EncodeProgress;
import dev.ozean.events.EventType;
import dev.ozean.local.TestBroker;
import dev.ozean.local.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The main road with the real encoder. */
@QuarkusTest
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "encoding"))
class EncodingTest {
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
    void a_requested_master_becomes_streams() {
        // given
        var scene = new Scene(broker, store).master(TestClip.avi(8, 640, 480, 25));

        // when
        scene.request();

        // then
        var status = scene.awaitStatus("completed");
        assertThat(status.getDouble("progress")).isEqualTo(100);
        assertThat(status.getList("renditions.name")).containsExactly("360p", "480p");
        assertThat(status.getList("renditions.status")).containsOnly("ready");
        assertThat(scene.history()).containsExactly("requested", "started", "playable", "completed");

        var playable = scene.awaitTold(EventType.ENCODE_PLAYABLE, EncodePlayable.class);
        assertThat(playable.media().dash()).isEmpty();
        var completed = scene.awaitTold(EventType.ENCODE_COMPLETED, EncodeCompleted.class);
        assertThat(completed.prefix()).isEqualTo("%s/%s/%s.1".formatted(Scene.GROUP, scene.video, scene.job));
        assertThat(completed.media().hls()).contains("master.m3u8");
        assertThat(completed.media().dash()).contains("manifest.mpd");
        assertThat(completed.media().duration()).isBetween(Duration.ofMillis(7900), Duration.ofMillis(8100));
        assertThat(completed.media().height()).isEqualTo(480);
        assertThat(scene.told(EventType.ENCODE_STARTED)).hasSize(1);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> scene.told(EventType.ENCODE_PROGRESS).stream().anyMatch(EncodeProgress.class::isInstance));

        var prefix = completed.prefix() + "/";
        assertThat(scene.streams())
                .contains(
                        prefix + "master.m3u8",
                        prefix + "manifest.mpd",
                        prefix + "poster.jpg",
                        prefix + "a/init.mp4",
                        prefix + "v360/init.mp4",
                        prefix + "v480/1.m4s");
        var playlist = prefix + "v480/index.m3u8";
        assertThat(store.text(playlist)).contains("#EXT-X-PLAYLIST-TYPE:VOD", "#EXT-X-ENDLIST");
        assertThat(store.head(playlist).cacheControl()).contains("immutable");
        assertThat(store.head(playlist).contentType()).isEqualTo("application/vnd.apple.mpegurl");
        assertThat(store.head(prefix + "v480/1.m4s").contentType()).isEqualTo("video/mp4");
        assertThat(completed.media().poster()).isEqualTo(Optional.of("poster.jpg"));
    }

    @Test
    void a_file_without_picture_is_refused_in_words_for_creators_and_not_tried_again() {
        // given
        var scene = new Scene(broker, store).master("this is no video at all, however long it may go on");

        // when
        scene.request();

        // then
        var status = scene.awaitStatus("failed");
        assertThat(status.getString("error.code")).isEqualTo("not_media");
        assertThat(status.getString("error.message")).contains("MP4, MOV, WebM, MKV or AVI");
        assertThat(status.getInt("attempt")).isEqualTo(1);
        assertThat(scene.streams()).isEmpty();
    }

    @Test
    void an_empty_file_is_refused_in_the_same_words() {
        // given
        var scene = new Scene(broker, store).master(new byte[0]);

        // when
        scene.request();

        // then
        var status = scene.awaitStatus("failed");
        assertThat(status.getString("error.code")).isEqualTo("not_media");
        assertThat(status.getInt("attempt")).isEqualTo(1);
    }
}
