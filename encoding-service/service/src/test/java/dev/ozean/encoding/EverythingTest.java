package dev.ozean.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ozean.encoding.protocol.ToParent.Part;
import dev.ozean.events.EncodeEvent.Captions;
import dev.ozean.events.EncodeEvent.EncodeCompleted;
import dev.ozean.events.EncodeEvent.Media;
import dev.ozean.events.EncodeEvent.Rendition;
import dev.ozean.events.EncodeEvent.Thumbnail;
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
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** All that can be made of a master, and what people and other services learn of it. */
@QuarkusTest
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "encoding"))
@TestProfile(Patient.class)
class EverythingTest {
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
    void everything_is_stored_and_told() {
        // given
        var scene = scene("everything");

        // when
        scene.request();

        // then
        var told = scene.awaitTold(EventType.ENCODE_COMPLETED, EncodeCompleted.class);
        assertThat(told.media())
                .isEqualTo(new Media(
                        Duration.ofSeconds(6),
                        854,
                        480,
                        Optional.of("master.m3u8"),
                        Optional.of("manifest.mpd"),
                        Optional.of("progressive.mp4"),
                        Optional.empty(),
                        Optional.of("sprites.vtt"),
                        List.of(new Thumbnail("thumbs/1.jpg", 1), new Thumbnail("thumbs/2.jpg", 4.5)),
                        List.of(new Captions("t1/captions.vtt", "de", "Deutsch")),
                        Optional.of("chapters.vtt"),
                        false));
        var folder = scene.folder(1) + "/";
        assertThat(store.text(folder + "chapters.vtt")).contains("00:00:00.000 --> 00:00:06.000\nWaves");
        assertThat(store.text(folder + "sprites.vtt"))
                .contains("00:00:03.000 --> 00:00:06.000\nsprites/1.jpg#xywh=160");
        assertThat(store.text(folder + "v480/iframes.m3u8")).contains("#EXT-X-BYTERANGE:100@0");
        var types = Map.of(
                "t1/captions.vtt", "text/vtt",
                "thumbs/1.jpg", "image/jpeg",
                "sprites/1.jpg", "image/jpeg",
                "progressive.mp4", "video/mp4",
                "a/1.m4s", "audio/mp4");
        types.forEach((name, type) ->
                assertThat(store.head(folder + name).contentType()).as(name).isEqualTo(type));
    }

    @Test
    void a_download_is_put_together_from_its_parts_in_any_order() {
        // given
        var scene = scene("everything");

        // when
        scene.request();

        // then
        scene.awaitStatus("completed");
        var download = store.bytes(scene.folder(1) + "/progressive.mp4");
        // The last part is what was read back of the end of a segment whose bytes are all 2.
        assertThat(download).hasSize(Part.SIZE + 100);
        assertThat(download[0]).isEqualTo((byte) 1);
        assertThat(download[Part.SIZE]).isEqualTo((byte) 2);
        assertThat(scene.parts()).isEmpty();
    }

    @Test
    void the_figures_are_there_for_Prometheus() {
        // given
        var media = Metrics.sum("ozean_encoding_media_seconds_total", "");
        var playable = Metrics.sum("ozean_encoding_time_to_playable_seconds_count", "");
        var ratios = Metrics.sum("ozean_encoding_realtime_factor_ratio_count", "");

        // when
        scene("everything").request().awaitStatus("completed");

        // then
        await().until(() -> Metrics.sum("ozean_encoding_realtime_factor_ratio_count", "") == ratios + 1);
        assertThat(Metrics.sum("ozean_encoding_media_seconds_total", "")).isEqualTo(media + 6);
        assertThat(Metrics.sum("ozean_encoding_time_to_playable_seconds_count", ""))
                .isEqualTo(playable + 1);
        assertThat(Metrics.text())
                .contains(
                        "ozean_encoding_time_to_playable_seconds_bucket",
                        "ozean_encoding_media_per_cpu_ratio_bucket",
                        "ozean_encoding_cpu_seconds_total");
    }

    @Test
    void sound_alone_becomes_a_stream_and_a_download() {
        // given
        var scene = scene("podcast");

        // when
        scene.request();

        // then
        var told = scene.awaitTold(EventType.ENCODE_COMPLETED, EncodeCompleted.class);
        assertThat(told.media().audioOnly()).isTrue();
        assertThat(told.media().width()).isZero();
        assertThat(told.media().mp4()).contains("audio.m4a");
        assertThat(told.renditions()).extracting(Rendition::name).containsExactly("audio");
        assertThat(store.text(scene.folder(1) + "/master.m3u8")).endsWith("CODECS=\"mp4a.40.2\"\na/index.m3u8\n");
        assertThat(store.head(scene.folder(1) + "/audio.m4a").contentType()).isEqualTo("audio/mp4");
    }

    @Test
    void a_run_that_ends_otherwise_leaves_no_parts_of_a_download() {
        // given
        var scene = scene("part").request();
        await().atMost(Duration.ofSeconds(60)).until(() -> !scene.parts().isEmpty());
        store.leaveParts(scene.folder(1) + "/audio.m4a");

        // when
        scene.post("creator", "/cancel-processing");

        // then
        await().atMost(Duration.ofSeconds(60)).until(() -> scene.parts().isEmpty());
    }

    private Scene scene(String script) {
        return new Scene(broker, store).master(script);
    }
}
