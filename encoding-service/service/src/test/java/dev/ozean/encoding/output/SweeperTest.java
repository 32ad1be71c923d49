package dev.ozean.encoding.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ozean.encoding.Database;
import dev.ozean.encoding.Scripted;
import dev.ozean.encoding.storage.Caching;
import dev.ozean.encoding.storage.Streams;
import dev.ozean.events.Ids;
import dev.ozean.local.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.S3Client;

/** Folders whose time has come, in the real store and database. */
@QuarkusTest
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "encoding"))
@TestProfile(Scripted.class)
class SweeperTest {
    private static final int FOLDERS = 4;

    private final UUID group = Ids.next();
    private final UUID video = Ids.next();
    private final UUID job = Ids.next();

    @Inject
    Streams streams;

    @Inject
    S3Client client;

    @ConfigProperty(name = "ozean.s3.streams")
    String bucket;

    @Test
    void a_folder_that_cannot_be_done_with_does_not_hold_up_the_others() throws SQLException {
        // given
        for (int fence = 1; fence <= FOLDERS; fence++) {
            streams.store(folder(fence).prefix() + "/master.m3u8", "#EXTM3U", Caching.IMMUTABLE);
        }
        refuseFirst();

        // when
        due();

        // then
        await().atMost(Duration.ofSeconds(60)).until(() -> swept() == FOLDERS - 1);
        assertThat(client.listObjectsV2(request -> request.bucket(bucket).prefix(group + "/"))
                        .contents())
                .isEmpty();
        Database.execute("drop function refuse_first cascade");
    }

    private OutputFolder folder(long fence) {
        return new OutputFolder(group, video, job, fence);
    }

    private void refuseFirst() throws SQLException {
        Database.execute("""
                create function refuse_first() returns trigger language plpgsql as $$
                begin
                    raise exception 'not now';
                end $$""");
        Database.execute("""
                create trigger refuse_first before update on outputs for each row
                when (new.job_id = '%s' and new.fence = 1 and new.swept <> old.swept)
                execute function refuse_first()""".formatted(job));
    }

    /** All at once, the refused one longest of all. */
    private void due() throws SQLException {
        Database.execute("""
                insert into outputs (job_id, fence, group_id, video_id, announced, remove_from)
                select '%s', fence, '%s', '%s', false, now() - interval '1 hour' / fence
                from generate_series(1, %d) fence""".formatted(job, group, video, FOLDERS));
    }

    private long swept() throws SQLException {
        return Database.count("select count(*) from outputs where swept = 1 and job_id = '" + job + "'");
    }
}
