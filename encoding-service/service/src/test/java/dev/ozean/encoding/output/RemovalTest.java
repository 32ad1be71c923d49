package dev.ozean.encoding.output;

import static dev.ozean.encoding.output.Bookkeeping.ACCOUNTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ozean.encoding.Database;
import dev.ozean.events.Ids;
import dev.ozean.local.TestStack;
import dev.ozean.storage.Accountant;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What of the objects without rows is removed, and what stays. */
@QuarkusTest
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "encoding"))
@TestProfile(Bookkeeping.AtOnce.class)
class RemovalTest {
    private static final Duration OLD = Duration.ofHours(25);
    private static final Duration YOUNG = Duration.ofHours(23);

    private final UUID group = Ids.next();
    private final UUID video = Ids.next();
    private final UUID job = Ids.next();
    private final OutputFolder output = new OutputFolder(group, video, job, 3);
    private final String folder = output.prefix() + "/";

    @Inject
    Accountant accountant;

    @Inject
    MeterRegistry meters;

    @Test
    void a_folder_that_stood_in_the_report_for_long_is_removed_and_counted() throws IOException, SQLException {
        // given
        ACCOUNTS.put(folder + "master.m3u8", OLD);
        ACCOUNTS.put(folder + "v360/1.m4s", OLD);
        walk(2);
        ACCOUNTS.backdate(folder);
        var before = deleted();

        // when
        walk(1);

        // then
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !ACCOUNTS.isThere(folder + "master.m3u8") && !ACCOUNTS.isThere(folder + "v360/1.m4s"));
        assertThat(deleted() - before).isEqualTo(20);
        walk(2);
        assertThat(ACCOUNTS.of(folder)).isEmpty();
    }

    @Test
    void what_is_younger_than_the_set_age_is_never_touched() throws IOException, SQLException {
        // given
        ACCOUNTS.put(folder + "master.m3u8", OLD);
        ACCOUNTS.put(folder + "v360/1.m4s", YOUNG);
        walk(2);
        ACCOUNTS.backdate(folder);

        // when
        walk(2);

        // then
        assertThat(ACCOUNTS.of(folder)).startsWith("unknown_object 2");
        assertThat(rows()).isZero();
    }

    @Test
    void what_came_into_a_folder_after_the_walk_was_there_is_not_touched_either() throws IOException, SQLException {
        // given
        ACCOUNTS.put(folder + "master.m3u8", OLD);
        ACCOUNTS.put(folder + "v360/1.m4s", YOUNG);
        walk(2);
        ACCOUNTS.backdate(folder);
        Database.execute("""
                create function note_old() returns trigger language plpgsql as $$
                begin
                    new.newest = now() - interval '25 hours';
                    return new;
                end $$""");
        Database.execute("""
                create trigger note_old before update on storage_findings for each row
                when (new.name = '%s') execute function note_old()""".formatted(folder));

        // when
        walk(2);
        Database.execute("drop function note_old cascade");

        // then
        assertThat(ACCOUNTS.of(folder)).startsWith("unknown_object 2");
        assertThat(rows()).isZero();
    }

    @Test
    void a_folder_whose_job_is_under_way_stays() throws IOException, SQLException {
        // given
        ACCOUNTS.put(folder + "master.m3u8", OLD);
        walk(2);
        ACCOUNTS.backdate(folder);
        job("processing", 2);

        // when
        walk(1);

        // then
        assertThat(ACCOUNTS.of(folder)).startsWith("unknown_object");
        assertThat(rows()).isZero();
        assertThat(fence()).isEqualTo(2);
        Database.execute("delete from jobs where id = '%s'".formatted(job));
    }

    @Test
    void the_number_of_a_removed_folder_is_never_given_again() throws IOException, SQLException {
        // given
        ACCOUNTS.put(folder + "master.m3u8", OLD);
        walk(2);
        ACCOUNTS.backdate(folder);
        job("failed", 1);

        // when
        walk(1);

        // then
        assertThat(rows()).isOne();
        assertThat(fence()).isEqualTo(3);
    }

    @Test
    void a_folder_that_got_a_row_meanwhile_is_in_order() throws IOException, SQLException {
        // given
        ACCOUNTS.put(folder + "master.m3u8", OLD);
        walk(2);
        ACCOUNTS.backdate(folder);
        Bookkeeping.announced(output);

        // when
        walk(1);

        // then
        assertThat(ACCOUNTS.of(folder)).isEmpty();
        assertThat(ACCOUNTS.isThere(folder + "master.m3u8")).isTrue();
        assertThat(Database.count(
                        "select count(*) from outputs where remove_from is not null and job_id = '" + job + "'"))
                .isZero();
    }

    @Test
    void a_name_that_is_not_of_our_making_is_reported_and_never_removed() throws IOException, SQLException {
        // given
        var notes = group + "/" + video + "/notes.txt";
        var otherNumber = "%s/%s/%s.0/master.m3u8".formatted(group, video, job);
        ACCOUNTS.put(notes, OLD);
        ACCOUNTS.put(otherNumber, OLD);
        walk(2);
        Database.execute("update storage_findings set first_seen = now() - interval '1 year' where name like '%s/%%'"
                .formatted(group));

        // when
        walk(2);

        // then
        assertThat(ACCOUNTS.of(group + "/" + video + "/")).isEqualTo("unknown_object 1 10");
        assertThat(ACCOUNTS.of("%s/%s/%s.0/".formatted(group, video, job))).startsWith("unknown_object 1 10");
        assertThat(ACCOUNTS.isThere(notes)).isTrue();
        assertThat(ACCOUNTS.isThere(otherNumber)).isTrue();
    }

    private void walk(int times) {
        for (int time = 0; time < times; time++) {
            accountant.account();
        }
    }

    private double deleted() {
        return meters.get("ozean.storage.deleted").counter().count();
    }

    private long rows() throws SQLException {
        return Database.count("select count(*) from outputs where job_id = '" + job + "'");
    }

    private long fence() throws SQLException {
        return Database.count("select fence from jobs where id = '" + job + "'");
    }

    private void job(String status, int fence) throws SQLException {
        var rest = status.equals("processing") ? "'another', now() + interval '1 hour', null" : "null, null, now()";
        Database.execute("""
                insert into jobs (id, group_id, video_id, generation, master_size_bytes, title, status, attempt,
                    max_attempts, takeovers, requested_at, queued_at, fence, progress, renditions,
                    lease_owner, lease_until, ended_at)
                values ('%s', '%s', '%s', 1, 10, 'Waves', '%s', 1, 4, 0, now(), now(), %d, 0, '[]', %s)""".formatted(job, group, video, status, fence, rest));
    }
}
