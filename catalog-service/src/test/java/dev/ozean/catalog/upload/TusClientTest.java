package dev.ozean.catalog.upload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ozean.catalog.Catalogue;
import dev.ozean.local.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.tus.java.client.ProtocolException;
import io.tus.java.client.TusClient;
import io.tus.java.client.TusURLMemoryStore;
import io.tus.java.client.TusUpload;
import io.tus.java.client.TusUploader;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(SmallParts.class)
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "catalog"))
class TusClientTest {
    @TestHTTPResource
    URI root;

    @Test
    void the_official_client_uploads_pauses_and_resumes() throws Exception {
        // given
        var film = new Film(12_345_678);
        var client = new TusClient();
        client.setUploadCreationURL(root.resolve(UploadResource.PATH).toURL());
        client.setHeaders(Map.of("Authorization", "Bearer " + new Sender(root, "creator").token()));
        client.enableResuming(new TusURLMemoryStore());
        var begun = client.createUpload(upload(film));
        sendUntil(begun, 7_000_000);
        begun.finish();

        // when
        var resumed = client.resumeUpload(upload(film));
        assertThat(resumed.getOffset()).isEqualTo(begun.getOffset());
        sendUntil(resumed, film.length());
        resumed.finish();

        // then
        var path = resumed.getUploadURL().getPath();
        var id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        try (var masters = new Masters();
                var stored = masters.open(Catalogue.GROUP, video(id), id)) {
            assertThat(film.isIn(stored)).isTrue();
        }
    }

    private UUID video(UUID upload) {
        var sender = new Sender(root, "creator");
        return UUID.fromString(sender.head(new Sender.Created(upload, upload))
                .headers()
                .firstValue("Video-Id")
                .orElseThrow());
    }

    private static TusUpload upload(Film film) {
        var upload = new TusUpload();
        upload.setInputStream(film.from(0));
        upload.setSize(film.length());
        upload.setFingerprint("film");
        upload.setMetadata(Map.of("filename", "official.mp4"));
        return upload;
    }

    private static void sendUntil(TusUploader uploader, long end) throws IOException, ProtocolException {
        uploader.setChunkSize(100_000);
        while (uploader.getOffset() < end && uploader.uploadChunk() >= 0) {}
    }
}
