package dev.ozean.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.junit.jupiter.api.Test;

class DeliveryTest {
    @Test
    void a_record_is_named_so_that_it_can_be_found_and_nothing_of_it_is_told() {
        // given
        var record = new ConsumerRecord<>("encode.started", 3, 42, "key", "secret".getBytes(UTF_8));
        record.headers().add("ce_id", "0197a000".getBytes(UTF_8));
        var message = Message.of(record.value(), Metadata.of(new IncomingKafkaRecordMetadata<>(record, "events")));

        // when
        var name = Delivery.name(message);

        // then
        assertThat(name).isEqualTo("event 0197a000 (encode.started, partition 3, offset 42)");
    }
}
