package dev.ozean.catalog.encode;

import static dev.ozean.catalog.Catalogue.GROUP;
import static dev.ozean.catalog.Catalogue.video;
import static org.awaitility.Awaitility.await;

import dev.ozean.catalog.Uploading;
import dev.ozean.events.EncodeEvent.Captions;
import dev.ozean.events.EncodeEvent.EncodeCompleted;
import dev.ozean.events.EncodeEvent.EncodePlayable;
import dev.ozean.events.EncodeEvent.EncodeRequested;
import dev.ozean.events.EncodeEvent.EncodeStarted;
import dev.ozean.events.EncodeEvent.Media;
import dev.ozean.events.EncodeEvent.Thumbnail;
import dev.ozean.events.Event;
import dev.ozean.events.EventType;
import dev.ozean.local.TestBroker;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Plays the encoding service. */
@ApplicationScoped
public class Encoder {
    private final TestBroker broker = new TestBroker();
    private final Uploading uploading;

    Encoder(Uploading uploading) {
        this.uploading = uploading;
    }

    void send(Event event) {
        broker.send(event);
    }

    void send(UUID id, Event event) {
        broker.send(id, event);
    }

    List<Event> sent(EventType type, UUID video) {
        return broker.sent(type, video);
    }

    /** The request that a stored master has led to. */
    EncodeRequested uploaded(String title) {
        var video = uploading.upload(GROUP, title);
        return (EncodeRequested) await().atMost(Duration.ofSeconds(20))
                .until(() -> broker.sent(EventType.ENCODE_REQUESTED, video), sent -> !sent.isEmpty())
                .getFirst();
    }

    static void become(EncodeRequested request, String status) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> video(request.videoId()).extract().path("status"), status::equals);
    }

    static EncodeStarted started(EncodeRequested request, Instant at) {
        return new EncodeStarted(GROUP, request.videoId(), request.jobId(), request.generation(), 1, at);
    }

    static EncodePlayable playable(EncodeRequested request, int fence, Instant at) {
        return new EncodePlayable(
                GROUP,
                request.videoId(),
                request.jobId(),
                request.generation(),
                prefix(request, fence),
                media(Optional.empty()),
                List.of(),
                at);
    }

    static EncodeCompleted completed(EncodeRequested request, int fence, Instant at) {
        return new EncodeCompleted(
                GROUP,
                request.videoId(),
                request.jobId(),
                request.generation(),
                prefix(request, fence),
                media(Optional.of("manifest.mpd")),
                List.of(),
                at);
    }

    /** All that an encode can bring. */
    static EncodeCompleted whole(EncodeRequested request, int fence, Instant at) {
        var media = new Media(
                Duration.ofMillis(30_500),
                1920,
                1080,
                Optional.of("master.m3u8"),
                Optional.of("manifest.mpd"),
                Optional.of("progressive.mp4"),
                Optional.of("poster.jpg"),
                Optional.of("sprites.vtt"),
                List.of(new Thumbnail("thumbs/1.jpg", 3), new Thumbnail("thumbs/2.jpg", 12.5)),
                List.of(new Captions("captions/1.vtt", "de", "Deutsch")),
                Optional.of("chapters.vtt"),
                false);
        return new EncodeCompleted(
                GROUP,
                request.videoId(),
                request.jobId(),
                request.generation(),
                prefix(request, fence),
                media,
                List.of(),
                at);
    }

    private static String prefix(EncodeRequested request, int fence) {
        return "%s/%s/%s.%d".formatted(GROUP, request.videoId(), request.jobId(), fence);
    }

    private static Media media(Optional<String> dash) {
        return new Media(
                Duration.ofMillis(30_500),
                1920,
                1080,
                Optional.of("master.m3u8"),
                dash,
                Optional.empty(),
                Optional.of("poster.jpg"),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                false);
    }

    @PreDestroy
    void close() {
        broker.close();
    }
}
