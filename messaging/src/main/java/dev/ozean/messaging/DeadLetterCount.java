package dev.ozean.messaging;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Counts the events that were put aside. */
@Startup
@Singleton
class DeadLetterCount {
    private static final String CHANNEL = "events";

    private final MeterRegistry meters;

    DeadLetterCount(MeterRegistry meters) {
        this.meters = meters;
        // At 0 from the start: of a counter that appears with its first event no increase can be told.
        counter(CHANNEL);
    }

    void add(Message<byte[]> message) {
        counter(message.getMetadata(IncomingKafkaRecordMetadata.class)
                        .map(record -> record.getChannel())
                        .orElse(CHANNEL))
                .increment();
    }

    private Counter counter(String channel) {
        return Counter.builder("ozean.messaging.dead.letters")
                .description("events that stand in the dead letters, since they could not be handled")
                .tag("channel", channel)
                .register(meters);
    }
}
