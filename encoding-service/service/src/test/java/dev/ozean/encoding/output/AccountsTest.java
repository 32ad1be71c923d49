package dev.ozean.encoding.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ozean.events.Ids;
import dev.ozean.local.TestStack;
import dev.ozean.storage.Accountant;
import dev.ozean.storage.StorageGauges;
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
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.S3Client;

/** Objects without rows and rows without objects, in the real store and database. */
@QuarkusTest
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "encoding"))
@TestProfile(Accounts.AtOnce.class)
class AccountsTest {
    private static final Duration OLD = Duration.ofHours(25);
    private static final Duration YOUNG = Duration.ofHours(23);
    private static final int LONG_REPORTED = 8;

    private final UUID group = Ids.next();
    private final UUID video = Ids.next();
    private final UUID job = Ids.next();
    private final OutputFolder output = new OutputFolder(group, video, job, 3);
    private final String folder = output.prefix() + "/";

    @Inject
    Accountant accountant;

    @Inject
    StorageGauges gauges;

    @Inject
    MeterRegistry meters;

    @Inject
    S3Client client;

    @ConfigProperty(name = "ozean.s3.streams")
    String bucket;

    @Test
    void a_folder_without_a_row_is_reported_first_and_stays() throws IOException, SQLException {
        // given
        Accounts.put(folder + "master.m3u8", OLD);
        Accounts.put(folder + "v360/1.m4s", OLD);

        // when
        walk(3);

        // then
        assertThat(Accounts.of(folder)).isEqualTo("unknown_object 2 20 " + group);
        assertThat(Accounts.isThere(folder + "master.m3u8")).isTrue();
        assertThat(gauge("ozean.storage.unknown.bytes")).isGreaterThanOrEqualTo(20);
        assertThat(gauge("ozean.storage.unknown.objects")).isGreaterThanOrEqualTo(2);
    }

    @Test
    void a_folder_that_stood_in_the_report_for_long_is_removed_and_counted() throws IOException, SQLException {
        // given
        Accounts.put(folder + "master.m3u8", OLD);
        Accounts.put(folder + "v360/1.m4s", OLD);
        walk(2);
        Accounts.backdate(folder, LONG_REPORTED);
        var before = deleted();

        // when
        walk(1);

        // then
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !Accounts.isThere(folder + "master.m3u8") && !Accounts.isThere(folder + "v360/1.m4s"));
        assertThat(deleted() - before).isEqualTo(20);
        walk(2);
        assertThat(Accounts.of(folder)).isEmpty();
    }

    @Test
    void what_is_younger_than_the_set_age_is_never_touched() throws IOException, SQLException {
        // given
        Accounts.put(folder + "master.m3u8", OLD);
        Accounts.put(folder + "v360/1.m4s", YOUNG);
        walk(2);
        Accounts.backdate(folder, LONG_REPORTED);

        // when
        walk(2);

        // then
        assertThat(Accounts.of(folder)).startsWith("unknown_object 2");
        assertThat(rows()).isZero();
    }

    @Test
    void a_folder_whose_job_is_under_way_stays() throws IOException, SQLException {
        // given
        Accounts.put(folder + "master.m3u8", OLD);
        walk(2);
        Accounts.backdate(folder, LONG_REPORTED);
        job("processing", 2);

        // when
        walk(1);

        // then
        assertThat(Accounts.of(folder)).startsWith("unknown_object");
        assertThat(rows()).isZero();
        assertThat(fence()).isEqualTo(2);
        Accounts.execute("delete from jobs where id = '%s'".formatted(job));
    }

    @Test
    void the_number_of_a_removed_folder_is_never_given_again() throws IOException, SQLException {
        // given
        Accounts.put(folder + "master.m3u8", OLD);
        walk(2);
        Accounts.backdate(folder, LONG_REPORTED);
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
        Accounts.put(folder + "master.m3u8", OLD);
        walk(2);
        Accounts.backdate(folder, LONG_REPORTED);
        announced();

        // when
        walk(1);

        // then
        assertThat(Accounts.of(folder)).isEmpty();
        assertThat(Accounts.isThere(folder + "master.m3u8")).isTrue();
        assertThat(Accounts.count(
                        "select count(*) from outputs where remove_from is not null and job_id = '" + job + "'"))
                .isZero();
    }

    @Test
    void a_name_that_is_not_of_our_making_is_reported_and_never_removed() throws IOException, SQLException {
        // given
        var notes = group + "/" + video + "/notes.txt";
        var otherNumber = "%s/%s/%s.0/master.m3u8".formatted(group, video, job);
        Accounts.put(notes, OLD);
        Accounts.put(otherNumber, OLD);
        walk(2);
        Accounts.execute("update storage_findings set first_seen = now() - interval '1 year' where name like '%s/%%'"
                .formatted(group));

        // when
        walk(2);

        // then
        assertThat(Accounts.of(group + "/" + video + "/")).isEqualTo("unknown_object 1 10");
        assertThat(Accounts.of("%s/%s/%s.0/".formatted(group, video, job))).startsWith("unknown_object 1 10");
        assertThat(Accounts.isThere(notes)).isTrue();
        assertThat(Accounts.isThere(otherNumber)).isTrue();
    }

    @Test
    void a_stream_whose_playlist_is_gone_is_reported_until_it_is_mended() throws IOException, SQLException {
        // given
        Accounts.put(folder + "master.m3u8", OLD);
        Accounts.put(folder + "v360/1.m4s", OLD);
        announced();
        walk(2);
        var before = Accounts.of(folder + "master.m3u8");
        Accounts.lose(folder + "master.m3u8");

        // when
        walk(2);
        var lost = Accounts.of(folder + "master.m3u8");
        var figure = gauge("ozean.storage.missing.objects");
        Accounts.put(folder + "master.m3u8", Duration.ZERO);
        walk(1);

        // then
        assertThat(before).isEmpty();
        assertThat(lost).isEqualTo("missing_object 1 0 " + group);
        assertThat(figure).isGreaterThanOrEqualTo(1);
        assertThat(Accounts.of(folder + "master.m3u8")).isEmpty();
    }

    @Test
    void an_upload_in_parts_that_nobody_ends_is_found_too() throws SQLException {
        // given
        var key = folder + "progressive.mp4";
        client.createMultipartUpload(request -> request.bucket(bucket).key(key));

        // when
        walk(2);

        // then
        assertThat(Accounts.of(key)).isEqualTo("unknown_upload 1 0 " + group);
    }

    @Test
    void a_walk_of_many_pages_that_was_cut_off_goes_on_where_it_was() throws IOException, SQLException {
        // given
        for (int segment = 0; segment < 2100; segment++) {
            Accounts.put("%sv360/%05d.m4s".formatted(folder, segment), OLD);
        }
        Accounts.execute("""
                create function refuse_step() returns trigger language plpgsql as $$
                begin
                    raise exception 'not now';
                end $$""");
        Accounts.execute("""
                create trigger refuse_step before update on storage_pass for each row
                when (new.cursor > '%sv360/01500.m4s') execute function refuse_step()""".formatted(folder));

        // when
        walk(1);
        var reached = Accounts.count("select count(*) from storage_pass where cursor > '%s'".formatted(folder));
        var number = Accounts.count("select number from storage_pass");
        Accounts.execute("drop function refuse_step cascade");
        walk(1);
        var next = Accounts.count("select number from storage_pass");
        walk(1);

        // then
        assertThat(reached).isOne();
        assertThat(next).isEqualTo(number);
        assertThat(Accounts.of(folder)).isEqualTo("unknown_object 2100 21000 " + group);
    }

    private void walk(int times) {
        for (int time = 0; time < times; time++) {
            accountant.account();
        }
    }

    private double gauge(String name) {
        gauges.read();
        return meters.get(name).tag("bucket", bucket).gauge().value();
    }

    private double deleted() {
        return meters.get("ozean.storage.deleted").counter().count();
    }

    private int rows() throws SQLException {
        return Accounts.count("select count(*) from outputs where job_id = '" + job + "'");
    }

    private int fence() throws SQLException {
        return Accounts.count("select fence from jobs where id = '" + job + "'");
    }

    private void announced() throws SQLException {
        Accounts.execute("""
                insert into outputs (job_id, fence, group_id, video_id, announced)
                values ('%s', 3, '%s', '%s', true)""".formatted(job, group, video));
    }

    private void job(String status, int fence) throws SQLException {
        var rest = status.equals("processing") ? "'another', now() + interval '1 hour', null" : "null, null, now()";
        Accounts.execute("""
                insert into jobs (id, group_id, video_id, generation, master_size_bytes, title, status, attempt,
                    max_attempts, takeovers, requested_at, queued_at, fence, progress, renditions,
                    lease_owner, lease_until, ended_at)
                values ('%s', '%s', '%s', 1, 10, 'Waves', '%s', 1, 4, 0, now(), now(), %d, 0, '[]', %s)""".formatted(job, group, video, status, fence, rest));
    }
}
