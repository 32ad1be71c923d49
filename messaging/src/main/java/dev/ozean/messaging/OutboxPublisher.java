package dev.ozean.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ozean.events.CloudEventHeaders;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/** Writes outbox rows to Kafka as CloudEvents in binary mode, and waits until all are acknowledged. */
@ApplicationScoped
class OutboxPublisher {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final MutinyEmitter<byte[]> emitter;
    private final String service;
    private final Timer delay;

    OutboxPublisher(
            @Channel("outbox") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) MutinyEmitter<byte[]> emitter,
            @ConfigProperty(name = "ozean.service") String service,
            MeterRegistry meters) {
        this.emitter = emitter;
        this.service = service;
        this.delay = Timer.builder("ozean.outbox.delay")
                .description("from the row's insertion to Kafka's acknowledgement")
                .publishPercentiles(0.5, 0.99)
                .register(meters);
    }

    /** @throws RuntimeException if any of them was not acknowledged; some may stand in Kafka all the same */
    void publish(List<OutboxRow> rows) {
        var sent = rows.stream().map(this::send).toList();
        Uni.join().all(sent).andFailFast().await().atMost(PATIENCE);
        var now = Instant.now();
        rows.forEach(row -> delay.record(Duration.between(row.createdAt(), now).abs()));
    }

    private Uni<Void> send(OutboxRow row) {
        // Begun at once and not on subscription of the join, so that the order of the rows is the order of the sends.
        return emitter.sendMessage(Message.of(row.data().getBytes(UTF_8), Metadata.of(target(row))))
                .memoize()
                .indefinitely();
    }

    private OutgoingKafkaRecordMetadata<String> target(OutboxRow row) {
        var headers = new RecordHeaders();
        CloudEventHeaders.of(row.id(), row.type(), service, row.key(), row.createdAt())
                .forEach((name, value) -> headers.add(name, value.getBytes(UTF_8)));
        if (!row.traceparent().equals(TraceParent.NONE)) {
            headers.add(CloudEventHeaders.TRACEPARENT, row.traceparent().getBytes(UTF_8));
        }
        return OutgoingKafkaRecordMetadata.<String>builder()
                .withTopic(row.type())
                .withKey(row.key())
                .withHeaders(headers)
                .build();
    }
}
