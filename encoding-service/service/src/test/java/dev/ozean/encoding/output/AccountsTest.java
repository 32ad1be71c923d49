package dev.ozean.encoding.output;

import static dev.ozean.encoding.output.Bookkeeping.ACCOUNTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ozean.encoding.Database;
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
@TestProfile(Bookkeeping.AtOnce.class)
class AccountsTest {
    private static final Duration OLD = Duration.ofHours(25);

    private final UUID group = Ids.next();
    private final OutputFolder output = new OutputFolder(group, Ids.next(), Ids.next(), 3);
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
        ACCOUNTS.put(folder + "master.m3u8", OLD);
        ACCOUNTS.put(folder + "v360/1.m4s", OLD);

        // when
        walk(3);

        // then
        assertThat(ACCOUNTS.of(folder)).isEqualTo("unknown_object 2 20 " + group);
        assertThat(ACCOUNTS.isThere(folder + "master.m3u8")).isTrue();
        assertThat(gauge("ozean.storage.unknown.bytes")).isGreaterThanOrEqualTo(20);
        assertThat(gauge("ozean.storage.unknown.objects")).isGreaterThanOrEqualTo(2);
    }

    @Test
    void a_stream_whose_playlist_is_gone_is_reported_until_it_is_mended() throws IOException, SQLException {
        // given
        ACCOUNTS.put(folder + "master.m3u8", OLD);
        ACCOUNTS.put(folder + "v360/1.m4s", OLD);
        Bookkeeping.announced(output);
        walk(2);
        var before = ACCOUNTS.of(folder + "master.m3u8");
        ACCOUNTS.lose(folder + "master.m3u8");

        // when
        walk(2);
        var lost = ACCOUNTS.of(folder + "master.m3u8");
        var figure = gauge("ozean.storage.missing.objects");
        ACCOUNTS.put(folder + "master.m3u8", Duration.ZERO);
        walk(1);

        // then
        assertThat(before).isEmpty();
        assertThat(lost).isEqualTo("missing_object 1 0 " + group);
        assertThat(figure).isGreaterThanOrEqualTo(1);
        assertThat(ACCOUNTS.of(folder + "master.m3u8")).isEmpty();
    }

    @Test
    void an_upload_in_parts_that_nobody_ends_is_found_too() throws SQLException {
        // given
        var key = folder + "progressive.mp4";
        client.createMultipartUpload(request -> request.bucket(bucket).key(key));

        // when
        walk(2);

        // then
        assertThat(ACCOUNTS.of(key)).isEqualTo("unknown_upload 1 0 " + group);
    }

    @Test
    void a_walk_of_many_pages_that_was_cut_off_goes_on_where_it_was() throws IOException, SQLException {
        // given
        for (int segment = 0; segment < 2100; segment++) {
            ACCOUNTS.put("%sv360/%05d.m4s".formatted(folder, segment), OLD);
        }
        Database.execute("""
                create function refuse_step() returns trigger language plpgsql as $$
                begin
                    raise exception 'not now';
                end $$""");
        Database.execute("""
                create trigger refuse_step before update on storage_pass for each row
                when (new.cursor > '%sv360/01500.m4s') execute function refuse_step()""".formatted(folder));

        // when
        walk(1);
        var reached = Database.count("select count(*) from storage_pass where cursor > '%s'".formatted(folder));
        var number = Database.count("select number from storage_pass");
        Database.execute("drop function refuse_step cascade");
        walk(1);
        var next = Database.count("select number from storage_pass");
        walk(1);

        // then
        assertThat(reached).isOne();
        assertThat(next).isEqualTo(number);
        assertThat(ACCOUNTS.of(folder)).isEqualTo("unknown_object 2100 21000 " + group);
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
}
