package dev.ozean.encoding.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RoomTest {
    private final AtomicLong nanos = new AtomicLong();
    private final Pulse pulse = new Pulse(nanos::get);
    private final Room room = new Room(2, pulse);

    @Test
    void a_child_is_not_to_blame_while_the_store_leaves_no_room() throws InterruptedException {
        // given
        room.take(2);
        nanos.set(Duration.ofHours(1).toNanos());
        var before = pulse.silence();

        // when
        var listener = Thread.ofVirtual().start(() -> room.take(1));
        await().until(() -> pulse.silence().isZero() && pulse.standstill().isZero());
        room.give(2);
        listener.join();
        nanos.addAndGet(Duration.ofSeconds(3).toNanos());

        // then
        assertThat(before).isEqualTo(Duration.ofHours(1));
        assertThat(pulse.silence()).isEqualTo(Duration.ofSeconds(3));
    }
}
