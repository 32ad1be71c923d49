package dev.ozean.encoding.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ozean.encoding.protocol.MessageReader;
import dev.ozean.encoding.protocol.MessageWriter;
import dev.ozean.encoding.protocol.ProtocolException;
import dev.ozean.encoding.protocol.ToParent.Complete;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

class EarTest {
    /** Like that of a process that no signal ends, which cannot be made here. */
    @Test
    @Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
    void nobody_waits_for_a_pipe_that_is_never_closed_once_that_is_in_vain() throws IOException {
        // given
        var looks = new AtomicInteger();
        try (var ear = ear(Channels.newInputStream(Pipe.open().source()))) {
            // when
            var word = ear.next(() -> looks.incrementAndGet() == 2);

            // then
            assertThat(word).isEmpty();
            assertThat(looks).hasValue(2);
        }
    }

    @Test
    void what_was_said_is_heard_in_its_order_to_the_end_though_it_is_in_vain() throws IOException {
        // given
        var said = new ByteArrayOutputStream();
        var mouth = MessageWriter.toParent(said);
        mouth.send(new Complete("v360"));
        mouth.send(new Complete("a"));

        // when
        try (var ear = ear(new ByteArrayInputStream(said.toByteArray()))) {
            // then
            assertThat(ear.next(() -> true)).contains(new Complete("v360"));
            assertThat(ear.next(() -> true)).contains(new Complete("a"));
            assertThat(ear.next(() -> true)).isEmpty();
        }
    }

    @Test
    void what_is_no_message_is_told_to_whoever_listens() throws IOException {
        // given
        try (var ear = ear(new ByteArrayInputStream(new byte[100]))) {
            // when
            var heard = assertThatThrownBy(() -> ear.next(() -> false));

            // then
            heard.isInstanceOf(ProtocolException.class);
        }
    }

    private static Ear ear(InputStream input) {
        return new Ear(MessageReader.fromChild(input));
    }
}
