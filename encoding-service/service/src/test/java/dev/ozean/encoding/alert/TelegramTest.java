package dev.ozean.encoding.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ozean.encoding.alert.Telegram.Answer;
import dev.ozean.encoding.alert.TelegramStandIn.Play;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TelegramTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private final TelegramStandIn standIn = new TelegramStandIn(0);
    private final Telegram telegram = telegram(standIn.url());

    TelegramTest() throws IOException {}

    @AfterEach
    void close() {
        standIn.close();
    }

    @Test
    void a_message_is_taken_as_it_is() {
        // given
        var text = "Waves <b>& *more* _of_ [them](https://evil.example)\n\"ü\"";

        // when
        var answer = telegram.send(text);

        // then
        assertThat(answer).isEqualTo(new Answer.Accepted());
        var message = standIn.delivered().getFirst();
        assertThat(message.getString("text")).isEqualTo(text);
        assertThat(message.getString("chat_id")).isEqualTo("-100200300");
        assertThat(message.getString("parse_mode")).isNull();
        assertThat(message.getBoolean("link_preview_options.is_disabled")).isTrue();
    }

    @Test
    void who_writes_too_much_is_told_how_long_to_wait() {
        // given
        standIn.willPlay(Play.TOO_MANY);

        // when
        var answer = telegram.send("one more");

        // then
        assertThat(answer)
                .isEqualTo(
                        new Answer.Refused(Optional.of(Duration.ofSeconds(1)), "429 Too Many Requests: retry after 1"));
    }

    @Test
    void a_wrong_token_is_a_sure_refusal_that_does_not_tell_the_token() {
        // given
        standIn.willPlay(Play.UNAUTHORISED);

        // when
        var answer = telegram.send("who am I?");

        // then
        assertThat(answer).isEqualTo(new Answer.Refused(Optional.empty(), "401 Unauthorized …"));
    }

    @Test
    void where_nobody_listens_nothing_was_taken() throws IOException {
        // given
        var nowhere = nowhere();

        // when
        var answer = telegram(nowhere).send("hello?");

        // then
        assertThat(answer).isEqualTo(new Answer.Refused(Optional.empty(), "not reached: ConnectException"));
    }

    @Test
    void a_host_without_an_address_took_nothing() {
        // given
        var nowhere = URI.create("http://telegram.invalid");

        // when
        var answer = telegram(nowhere).send("hello?");

        // then
        assertThat(answer).isEqualTo(new Answer.Refused(Optional.empty(), "not reached: ConnectException"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Play.class,
            names = {
                "FAILS",
                "BAD_GATEWAY",
                "TAKEN_BUT_ANSWER_LOST",
                "TAKEN_BUT_SILENT",
                "TAKEN_BUT_STUCK",
                "STRANGER",
                "PASSED_ON"
            })
    void where_the_answer_is_lost_or_means_nothing_nobody_knows(Play play) {
        // given
        standIn.willPlay(play);

        // when
        var answer = telegram.send("hello?");

        // then
        assertThat(answer).isInstanceOf(Answer.Unknown.class);
        assertThat(answer.toString()).doesNotContain(TelegramStandIn.TOKEN);
        assertThat(standIn.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "4711", "4711:../../evil", "4711:with space"})
    void what_is_no_token_is_refused_without_being_told(String token) {
        // given
        var url = standIn.url();

        // when
        var refused = assertThatThrownBy(() -> new Telegram(url, token, "chat", TIMEOUT));

        // then
        refused.hasMessage("ozean.alert.telegram.token is no token of a bot");
    }

    private static Telegram telegram(URI url) {
        return new Telegram(url, TelegramStandIn.TOKEN, "-100200300", TIMEOUT);
    }

    private static URI nowhere() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }
    }
}
