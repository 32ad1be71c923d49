package dev.ozean.chaos.walk;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ozean.chaos.house.Ground;
import dev.ozean.chaos.house.Poisons;
import dev.ozean.chaos.house.Wire;
import dev.ozean.events.CloudEventHeaders;
import dev.ozean.events.EncodeEvent.EncodeRequested;
import dev.ozean.events.Event;
import dev.ozean.events.EventCodec;
import dev.ozean.events.EventType;
import dev.ozean.events.Ids;
import dev.ozean.events.VideoEvent.StateChanged;
import dev.ozean.events.VideoEvent.VideoDeleted;
import dev.ozean.events.VideoState;
import dev.ozean.local.server.Kafka;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Events that come twice, in a wrong order, too late, or of videos that are gone. */
final class Gossip {
    /** What the catalogue and the encoding service tell each other. */
    static final List<String> TOPICS = Stream.of(EventType.values())
            .map(EventType::wireName)
            .filter(name -> name.startsWith("encode.") || name.startsWith("video."))
            .filter(name -> !name.equals(EventType.ENCODE_PROGRESS.wireName()))
            .toList();

    private static final String LATE = "out of order";
    private static final int DOUBLES = 5;
    private static final int WINDOW = 12;
    // No change of the catalogue's comes near it.
    private static final long LAST_VERSION = 1_000_000;

    private Gossip() {}

    static String doubles(Stage stage, SplittableRandom dice) {
        var all = told(stage);
        var sent = 0;
        for (var number = 0; number < DOUBLES && !all.isEmpty(); number++) {
            sent += stage.wire().send(same(all.get(dice.nextInt(all.size())))) ? 1 : 0;
        }
        return "%d events sent again".formatted(sent);
    }

    /** The last of them once more, in another order, and as news: whoever hears them must see that they are late. */
    static String shuffled(Stage stage, SplittableRandom dice) {
        var all = told(stage);
        var window = new ArrayList<>(all.subList(Math.max(0, all.size() - WINDOW), all.size()));
        for (var place = window.size() - 1; place > 0; place--) {
            var other = dice.nextInt(place + 1);
            window.set(place, window.set(other, window.get(place)));
        }
        var sent = window.stream().filter(one -> stage.wire().send(late(one))).count();
        return "the last %d events sent again in another order".formatted(sent);
    }

    /** Somebody deletes the video for good, and late requests for it come after. */
    static String deleted(Stage stage, SplittableRandom dice) {
        if (stage.scenes() < 3) {
            return "too few videos";
        }
        var scene = stage.scene(dice);
        var all = told(stage);
        var state = latest(all, scene.video());
        if (state.isEmpty()) {
            return "%s is not known yet".formatted(scene);
        }
        stage.leave(scene);
        var event = new VideoDeleted(state.get());
        stage.wire().send(fresh(event));
        var late = request(all, scene.video());
        late.ifPresent(request -> stage.wire().send(fresh(request)));
        return "%s%s"
                .formatted(scene, late.map(_ -> ", and a late request for it").orElse(""));
    }

    static String poison(Stage stage, SplittableRandom dice) {
        stage.programs().awaitReady(Kafka.NAME);
        var kinds = Poison.values();
        var kind = kinds[dice.nextInt(kinds.length)];
        var toCatalogue = dice.nextInt(3) == 0;
        var service = toCatalogue ? "catalog" : "encoding";
        var topic = (toCatalogue ? EventType.ENCODE_STARTED : EventType.VIDEO_UPDATED).wireName();
        var mark = new UUID(dice.nextLong(), dice.nextLong()).toString();
        var sound =
                told(stage).stream().filter(one -> one.topic().equals(topic)).reduce((_, last) -> last);
        var message = kind.of(topic, mark, sound);
        var taken = stage.wire().send(message);
        if (kind.isDeadly()) {
            stage.poisons().sent(service, mark, taken);
        }
        return "%s to %s, %s%s".formatted(kind.words(), service, mark, taken ? "" : ", which the broker may not have");
    }

    /** All that our services said, as far as it was ever meant to be read, oldest first. */
    private static List<ConsumerRecord<byte[], byte[]>> told(Stage stage) {
        stage.programs().awaitReady(Kafka.NAME);
        return stage.wire().all(TOPICS).stream()
                .filter(one -> one.key() != null && one.value() != null)
                .filter(one -> Wire.header(one, Poisons.MARK).isEmpty())
                .sorted(Comparator.comparingLong(ConsumerRecord::timestamp))
                .toList();
    }

    private static Optional<VideoState> latest(List<ConsumerRecord<byte[], byte[]>> all, UUID video) {
        return all.stream()
                .filter(one -> one.topic().startsWith("video.") && !one.topic().equals("video.uploaded"))
                .map(one -> EventCodec.decode(one.topic(), one.value()))
                .filter(event -> event.videoId().equals(video))
                .map(StateChanged.class::cast)
                .map(StateChanged::video)
                .max(Comparator.comparingLong(VideoState::version))
                .map(Gossip::last);
    }

    /** A new job for a video, of a higher number than any. */
    private static Optional<EncodeRequested> request(List<ConsumerRecord<byte[], byte[]>> all, UUID video) {
        return all.stream()
                .filter(one -> one.topic().equals(EventType.ENCODE_REQUESTED.wireName()))
                .map(one -> (EncodeRequested) EventCodec.decode(one.topic(), one.value()))
                .filter(event -> event.videoId().equals(video))
                .max(Comparator.comparingInt(EncodeRequested::generation))
                .map(event -> new EncodeRequested(
                        event.groupId(),
                        event.videoId(),
                        Ids.next(),
                        event.generation() + 1,
                        event.masterKey(),
                        event.masterSizeBytes(),
                        event.title()));
    }

    private static VideoState last(VideoState state) {
        return new VideoState(
                state.groupId(),
                state.videoId(),
                LAST_VERSION,
                state.title(),
                state.description(),
                state.tags(),
                state.status(),
                state.visibility(),
                state.pipelineStage(),
                state.migrationStatus(),
                state.platforms(),
                state.duration(),
                state.width(),
                state.height(),
                state.createdAt(),
                state.updatedAt());
    }

    private static ProducerRecord<byte[], byte[]> same(ConsumerRecord<byte[], byte[]> one) {
        return new ProducerRecord<>(one.topic(), null, one.key(), one.value(), one.headers());
    }

    /** Under another id, or the inbox would pass over it; none of our services told it. */
    static ProducerRecord<byte[], byte[]> late(ConsumerRecord<byte[], byte[]> one) {
        var message = same(one);
        message.headers().remove(CloudEventHeaders.ID);
        message.headers().add(CloudEventHeaders.ID, Ids.next().toString().getBytes(UTF_8));
        message.headers().add(Poisons.MARK, LATE.getBytes(UTF_8));
        return message;
    }

    private static ProducerRecord<byte[], byte[]> fresh(Event event) {
        var type = EventType.of(event).wireName();
        var key = event.videoId().toString();
        var message = new ProducerRecord<>(type, key.getBytes(UTF_8), EventCodec.encode(event));
        CloudEventHeaders.of(Ids.next(), type, Ground.CATALOGUE, key, Instant.now())
                .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        return message;
    }
}
