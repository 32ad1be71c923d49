package dev.ozean.encoding.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whoever watches for harm must see it. */
class WatchersTest {
    @TempDir
    Path folder;

    @Test
    void a_canary_tells_when_it_was_read_and_not_when_it_was_looked_at() throws IOException {
        // given
        var canary = Canary.plant(folder.resolve("canary"), new byte[10]);
        Files.size(canary.file());
        var before = canary.wasRead();

        // when
        Files.readAllBytes(canary.file());

        // then
        assertThat(before).isFalse();
        assertThat(canary.wasRead()).isTrue();
    }

    @Test
    @Timeout(20)
    void a_listener_counts_connections_and_datagrams() throws IOException {
        // given
        try (var listener = Listener.start(new byte[1000])) {
            // when
            var content = listener.address().toURL().openStream().readAllBytes();
            try (var socket = new DatagramSocket()) {
                socket.send(new DatagramPacket(new byte[1], 1, InetAddress.getLoopbackAddress(), listener.udp()));
            }

            // then
            while (listener.calls() < 2) {
                LockSupport.parkNanos(1_000_000);
            }
            assertThat(content).hasSize(1000);
        }
    }
}
