package dev.ozean.encoding.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ozean.encoding.Idle;
import dev.ozean.encoding.alert.AlertBook.Taken;
import dev.ozean.events.Ids;
import dev.ozean.local.TestStack;
import dev.ozean.local.server.DatabaseRole;
import dev.ozean.messaging.Db;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may send which alert; no other sender is at work here. */
@QuarkusTest
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "encoding"))
@TestProfile(Idle.class)
class AlertBookTest {
    private final UUID job = Ids.next();
    private Connection owner;

    @Inject
    AlertBook book;

    @BeforeEach
    void raise() throws SQLException {
        owner = TestStack.connect("encoding", DatabaseRole.OWNER);
        execute("delete from alerts");
        execute("""
                insert into alerts (job_id, round, group_id, video_id, title, code, message, attempt, max_attempts, state)
                values ('%1$s', 1, '%1$s', '%1$s', 'Waves', 'corrupt', 'Damaged.', 1, 4, 'pending')""".formatted(job));
    }

    @AfterEach
    void close() throws SQLException {
        owner.close();
    }

    @Test
    void of_many_senders_one_takes_an_alert() throws Exception {
        // given
        List<Callable<Optional<Taken>>> senders = new ArrayList<>();
        IntStream.range(0, 8).forEach(_ -> senders.add(() -> Db.await(book::take)));

        // when
        var taken = new ArrayList<Taken>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var sender : threads.invokeAll(senders)) {
                sender.get().ifPresent(taken::add);
            }
        }

        // then
        assertThat(taken).hasSize(1);
        assertThat(taken.getFirst().alert())
                .isEqualTo(new Alert(job, 1, job, job, "Waves", "corrupt", "Damaged.", 1, 4));
    }

    @Test
    void what_was_put_back_is_taken_again_when_its_pause_is_over() throws SQLException {
        // given
        var first = Db.await(book::take).orElseThrow();
        Db.await(() -> book.putBack(first, Duration.ofHours(1), "429"));
        assertThat(Db.await(book::take)).isEmpty();

        // when
        execute("update alerts set due_at = now()");

        // then
        assertThat(Db.await(book::take).map(Taken::tries)).contains(2);
    }

    @Test
    void a_lost_senders_alert_is_given_up_and_is_sent_if_the_sender_comes_back_and_says_so() throws SQLException {
        // given
        var taken = Db.await(book::take).orElseThrow();
        execute("update alerts set taken_at = now() - interval '1 hour'");

        // when
        var lost = Db.await(() -> book.giveUpLost(Duration.ofMinutes(5)));

        // then
        assertThat(lost).isEqualTo(1);
        assertThat(state()).isEqualTo("given_up");
        assertThat(Db.await(book::take)).isEmpty();
        Db.await(() -> book.sent(taken.alert()));
        assertThat(state()).isEqualTo("sent");
    }

    @Test
    void a_lost_senders_alert_is_taken_again_if_the_sender_comes_back_and_says_that_it_was_not_sent()
            throws SQLException {
        // given
        var taken = Db.await(book::take).orElseThrow();
        execute("update alerts set taken_at = now() - interval '1 hour'");
        Db.await(() -> book.giveUpLost(Duration.ofMinutes(5)));

        // when
        Db.await(() -> book.putBack(taken, Duration.ZERO, "no connection"));

        // then
        assertThat(Db.await(book::take).map(Taken::tries)).contains(2);
    }

    @Test
    void a_sender_that_still_waits_for_its_answer_is_not_lost() throws SQLException {
        // given
        Db.await(book::take);

        // when
        var lost = Db.await(() -> book.giveUpLost(Duration.ofMinutes(5)));

        // then
        assertThat(lost).isZero();
        assertThat(state()).isEqualTo("sending");
    }

    private String state() throws SQLException {
        try (var sql = owner.createStatement();
                var row = sql.executeQuery("select state from alerts where job_id = '%s'".formatted(job))) {
            row.next();
            return row.getString(1);
        }
    }

    private void execute(String command) throws SQLException {
        try (var sql = owner.createStatement()) {
            sql.execute(command);
        }
    }
}
