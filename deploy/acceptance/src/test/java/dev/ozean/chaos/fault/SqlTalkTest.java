package dev.ozean.chaos.fault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SqlTalkTest {
    private static final String CLAIM = "update jobs set fence = fence + 1 where id = (select for update skip locked)";

    private final SqlTalk talk = new SqlTalk();

    @Test
    void a_statement_is_known_again_by_its_name() {
        // given
        talk.sent(message('P', "claim", CLAIM));
        talk.sent(message('S'));
        talk.ready();

        // when
        var passing = talk.sent(message('B', "", "claim"));
        talk.sent(message('S'));

        // then
        assertThat(passing).containsExactly(Moment.CLAIMING);
        assertThat(talk.isHeld()).isTrue();
        assertThat(talk.ready()).containsExactly(Moment.CLAIMED);
    }

    @Test
    void what_a_transaction_is_about_passes_with_its_commit() {
        // given
        talk.sent(message('Q', "BEGIN"));
        talk.sent(message('P', "", "insert into outbox (id, type) values ($1, $2)"));
        talk.sent(message('B', "", "", "encode.completed"));
        talk.sent(message('S'));
        talk.ready();
        talk.ready();

        // when
        var passing = talk.sent(message('Q', "COMMIT"));

        // then
        assertThat(passing).containsExactly(Moment.FINISHING);
        assertThat(talk.ready()).containsExactly(Moment.FINISHED);
    }

    @Test
    void a_transaction_that_was_rolled_back_was_about_nothing() {
        // given
        talk.sent(message('Q', "BEGIN"));
        talk.sent(message('P', "", "insert into inbox (event_id) values ($1)"));
        talk.sent(message('B', "", ""));
        talk.sent(message('S'));
        talk.sent(message('Q', "ROLLBACK"));
        talk.sent(message('Q', "BEGIN"));

        // when
        talk.sent(message('Q', "COMMIT"));

        // then
        for (var answer = 0; answer < 5; answer++) {
            assertThat(talk.ready()).isEmpty();
        }
    }

    private static SqlMessage message(char type, String... texts) {
        return new SqlMessage(type, (String.join("\0", texts) + "\0").getBytes(UTF_8));
    }
}
