package dev.ozean.catalog.upload;

import static dev.ozean.catalog.upload.Bookkeeping.ACCOUNTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ozean.catalog.Catalogue;
import dev.ozean.events.Ids;
import dev.ozean.local.TestStack;
import dev.ozean.storage.Accountant;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.S3AsyncClient;

/** Masters without uploads and uploads without masters, in the real store and database. */
@QuarkusTest
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "catalog"))
@TestProfile(Bookkeeping.AtOnce.class)
class BookkeepingTest {
    private static final Duration OLD = Duration.ofHours(25);
    private static final int PART = 16 * 1024 * 1024;

    private final String folder = "%s/%s/%s/".formatted(Ids.next(), Ids.next(), Ids.next());

    @TestHTTPResource
    URI root;

    @Inject
    Accountant accountant;

    @Inject
    S3AsyncClient client;

    @ConfigProperty(name = "ozean.s3.masters")
    String bucket;

    @Test
    void what_no_upload_names_is_reported_and_removed_only_when_it_stood_there_for_long()
            throws IOException, SQLException {
        // given
        ACCOUNTS.put(folder + "source", OLD);
        ACCOUNTS.put(folder + "tail/1", OLD);
        walk(3);
        var reported = ACCOUNTS.of(folder);
        var stayed = ACCOUNTS.isThere(folder + "source");
        ACCOUNTS.backdate(folder);

        // when
        walk(1);

        // then
        assertThat(reported).startsWith("unknown_object 2 20 ");
        assertThat(stayed).isTrue();
        assertThat(ACCOUNTS.isThere(folder + "source")).isFalse();
        assertThat(ACCOUNTS.isThere(folder + "tail/1")).isFalse();
        assertThat(ACCOUNTS.of(folder)).isEmpty();
    }

    @Test
    void parts_that_were_begun_for_no_upload_are_reported_and_go_with_their_folder() throws IOException, SQLException {
        // given
        var key = folder + "source";
        client.createMultipartUpload(r -> r.bucket(bucket).key(key)).join();
        ACCOUNTS.put(folder + "tail/1", OLD);
        walk(2);
        var reported = ACCOUNTS.of(key);
        ACCOUNTS.backdate(folder);

        // when
        walk(1);

        // then
        assertThat(reported).startsWith("unknown_upload 1 0 ");
        assertThat(begun(key)).isZero();
    }

    @Test
    void an_upload_under_way_and_its_master_are_in_order() throws SQLException {
        // given
        var sender = new Sender(root, "creator");
        var film = new Film(PART + 1_000);
        var upload = sender.created(film.length(), "in order");
        sender.patch(upload, 0, film.bytes(0, PART + 500));
        var name = folder(upload);

        // when
        walk(2);
        var underWay = ACCOUNTS.of(name) + ACCOUNTS.of(name + "source");
        sender.patch(upload, PART + 500, film.bytes(PART + 500, 500));
        walk(2);

        // then
        assertThat(underWay).isEmpty();
        assertThat(ACCOUNTS.of(name) + ACCOUNTS.of(name + "source")).isEmpty();
    }

    @Test
    void what_came_after_an_upload_was_cleaned_is_nobodys() throws IOException, SQLException {
        // given
        var sender = new Sender(root, "creator");
        var upload = sender.created(9_000, "late");
        sender.delete(upload);
        Rows.change("update uploads set cleaned = true where id = ?", upload.id());
        ACCOUNTS.put(folder(upload) + "tail/7", OLD);

        // when
        walk(2);

        // then
        assertThat(ACCOUNTS.of(folder(upload))).startsWith("unknown_object 1 10 " + Catalogue.GROUP);
    }

    @Test
    void a_master_that_the_store_has_lost_is_reported_until_it_is_back() throws IOException, SQLException {
        // given
        var sender = new Sender(root, "creator");
        var film = new Film(9_000);
        var upload = sender.created(film.length(), "lost");
        sender.patch(upload, 0, film.bytes());
        var key = folder(upload) + "source";
        try (var masters = new Masters()) {
            masters.lose(Catalogue.GROUP, upload.videoId(), upload.id());
        }

        // when
        walk(2);
        var lost = ACCOUNTS.of(key);
        ACCOUNTS.put(key, Duration.ZERO);
        walk(1);

        // then
        assertThat(lost).isEqualTo("missing_object 1 0 " + Catalogue.GROUP);
        assertThat(ACCOUNTS.of(key)).isEmpty();
    }

    private void walk(int times) {
        for (int time = 0; time < times; time++) {
            accountant.account();
        }
    }

    private long begun(String key) {
        return client.listMultipartUploads(r -> r.bucket(bucket).prefix(key)).join().uploads().stream()
                .filter(upload -> upload.key().equals(key))
                .count();
    }

    private static String folder(Sender.Created upload) {
        return "%s/%s/%s/".formatted(Catalogue.GROUP, upload.videoId(), upload.id());
    }
}
