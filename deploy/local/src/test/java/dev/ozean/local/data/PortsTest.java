package dev.ozean.local.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTest {
    @TempDir
    private Path folder;

    @Test
    void a_port_stays_the_same_as_long_as_it_is_free() {
        // given
        var chosen = ports(_ -> true).reserve("kafka");

        // when
        var again = ports(_ -> true).reserve("kafka");

        // then
        assertThat(again).isEqualTo(chosen);
    }

    @Test
    void a_port_that_somebody_took_is_replaced_and_the_new_one_remembered() {
        // given
        var taken = ports(_ -> true).reserve("kafka");

        // when
        var chosen = ports(port -> port != taken).reserve("kafka");

        // then
        assertThat(chosen).isNotEqualTo(taken);
        assertThat(ports(_ -> true).get("kafka")).isEqualTo(chosen);
    }

    @Test
    void no_port_is_given_to_two_programs() {
        // given
        var free = List.of(20_001, 20_002, 20_003);
        var ports = ports(free::contains);

        // when
        var chosen = IntStream.range(0, 3).mapToObj(n -> ports.reserve("program " + n));

        // then
        assertThat(chosen).containsExactlyInAnyOrderElementsOf(free);
    }

    @Test
    void a_taken_port_is_refused_with_a_word_on_what_to_do() throws IOException {
        // given
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            // when
            var asking = assertThatThrownBy(() -> Ports.requireFree(socket.getLocalPort()));

            // then
            asking.isInstanceOf(Refused.class)
                    .hasMessage("port %d is taken by another program; choose another one with --port"
                            .formatted(socket.getLocalPort()));
        }
    }

    private Ports ports(IntPredicate free) {
        return Ports.in(folder.resolve("ports"), free);
    }
}
