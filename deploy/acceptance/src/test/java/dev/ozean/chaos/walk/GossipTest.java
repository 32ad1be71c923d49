package dev.ozean.chaos.walk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ozean.chaos.house.Poisons;
import dev.ozean.events.CloudEventHeaders;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class GossipTest {
    @Test
    void late_news_is_nothing_that_an_inbox_remembers_and_nothing_that_a_service_told() {
        // given
        var id = UUID.randomUUID().toString();
        var told = new ConsumerRecord<>("encode.completed", 0, 7, "video".getBytes(UTF_8), "{}".getBytes(UTF_8));
        told.headers().add(CloudEventHeaders.ID, id.getBytes(UTF_8));
        told.headers().add("ce_type", "encode.completed".getBytes(UTF_8));

        // when
        var late = Gossip.late(told);

        // then
        assertThat(late.headers().headers(CloudEventHeaders.ID))
                .singleElement()
                .satisfies(
                        header -> assertThat(new String(header.value(), UTF_8)).isNotEqualTo(id));
        assertThat(late.headers().lastHeader("ce_type").value()).isEqualTo("encode.completed".getBytes(UTF_8));
        assertThat(late.headers().lastHeader(Poisons.MARK)).isNotNull();
        assertThat(late.value()).isEqualTo(told.value());
        assertThat(new String(told.headers().lastHeader(CloudEventHeaders.ID).value(), UTF_8))
                .isEqualTo(id);
    }
}
