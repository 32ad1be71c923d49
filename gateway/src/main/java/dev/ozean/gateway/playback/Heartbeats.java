package dev.ozean.gateway.playback;

import dev.ozean.events.CloudEventHeaders;
import dev.ozean.events.EventCodec;
import dev.ozean.events.EventType;
import dev.ozean.events.Ids;
import dev.ozean.events.PlaybackHeartbeat;
import dev.ozean.web.Failure;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/** Sends samples to the backbone, past any outbox: a lost one changes nothing, the next says the same and more. */
@ApplicationScoped
class Heartbeats {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final MutinyEmitter<byte[]> emitter;

    Heartbeats(
            @Channel("heartbeats") @OnOverflow(value = OnOverflow.Strategy.BUFFER, bufferSize = 1000)
                    MutinyEmitter<byte[]> emitter) {
        this.emitter = emitter;
    }

    Uni<Void> send(PlaybackHeartbeat heartbeat) {
        return emitter.sendMessage(Message.of(EventCodec.encode(heartbeat)).addMetadata(metadata(heartbeat)))
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .onFailure()
                .invoke(failure -> Log.warnf("a heartbeat was not taken: %s", failure.toString()))
                .onFailure()
                .transform(_ -> new Failure.Unavailable(
                        "samples_unavailable",
                        "The viewing cannot be counted right now; the next sample makes up for it."));
    }

    private static OutgoingKafkaRecordMetadata<String> metadata(PlaybackHeartbeat heartbeat) {
        var headers = new RecordHeaders();
        CloudEventHeaders.of(
                        Ids.next(),
                        EventType.of(heartbeat).wireName(),
                        "gateway",
                        heartbeat.videoId().toString(),
                        heartbeat.at())
                .forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
        return OutgoingKafkaRecordMetadata.<String>builder()
                .withKey(heartbeat.videoId().toString())
                .withHeaders(headers)
                .build();
    }
}
