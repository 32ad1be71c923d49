package dev.ozean.encoding.worker;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ozean.events.CloudEventHeaders;
import dev.ozean.events.EncodeEvent.EncodeProgress;
import dev.ozean.events.EventCodec;
import dev.ozean.events.EventType;
import dev.ozean.events.Ids;
import io.quarkus.logging.Log;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/** Tells how far a run is, past the outbox: the next sample makes good for a lost one. */
@ApplicationScoped
class Samples {
    private final MutinyEmitter<byte[]> emitter;
    private final String service;

    Samples(
            @Channel("progress") @OnOverflow(OnOverflow.Strategy.DROP) MutinyEmitter<byte[]> emitter,
            @ConfigProperty(name = "ozean.service") String service) {
        this.emitter = emitter;
        this.service = service;
    }

    void send(EncodeProgress sample) {
        var key = sample.videoId().toString();
        var headers = new RecordHeaders();
        CloudEventHeaders.of(Ids.next(), EventType.of(sample).wireName(), service, key, Instant.now())
                .forEach((name, value) -> headers.add(name, value.getBytes(UTF_8)));
        var metadata = OutgoingKafkaRecordMetadata.<String>builder()
                .withKey(key)
                .withHeaders(headers)
                .build();
        emitter.sendMessage(Message.of(EventCodec.encode(sample), Metadata.of(metadata)))
                .subscribe()
                .with(_ -> {}, failure -> Log.debugf("a sample was lost: %s", failure.getMessage()));
    }
}
