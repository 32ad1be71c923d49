package dev.ozean.encoding.storage;

import dev.ozean.web.media.ContentType;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Object;

/** The bucket that players are served from. */
@ApplicationScoped
public class Streams {
    private static final int PAGE = 500;

    private final S3Client client;
    private final StorageConfig config;

    Streams(S3Client client, StorageConfig config) {
        this.client = client;
        this.config = config;
    }

    /** Stores a media file for good: it never changes under its name. */
    public void store(String key, Path file) {
        put(key, Caching.IMMUTABLE, RequestBody.fromFile(file));
    }

    /** Stores a playlist or manifest. */
    public void store(String key, String text, Caching caching) {
        put(key, caching, RequestBody.fromBytes(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Removes whatever lies in the folder. */
    public void remove(String prefix) {
        try {
            List<ObjectIdentifier> page;
            while (!(page = page(prefix)).isEmpty()) {
                delete(page);
            }
        } catch (SdkException e) {
            throw new StorageException("cannot remove " + prefix, e);
        }
    }

    private List<ObjectIdentifier> page(String prefix) {
        return client
                .listObjectsV2(request ->
                        request.bucket(config.streams()).prefix(prefix + "/").maxKeys(PAGE))
                .contents()
                .stream()
                .map(S3Object::key)
                .map(key -> ObjectIdentifier.builder().key(key).build())
                .toList();
    }

    private void delete(List<ObjectIdentifier> page) {
        var result = client.deleteObjects(request -> request.bucket(config.streams())
                .delete(delete -> delete.objects(page).quiet(true)));
        if (result.hasErrors()) {
            throw new StorageException(
                    "the store kept " + result.errors().getFirst().key(), null);
        }
    }

    private void put(String key, Caching caching, RequestBody body) {
        try {
            client.putObject(
                    PutObjectRequest.builder()
                            .bucket(config.streams())
                            .key(key)
                            .contentType(ContentType.of(key).orElse("application/octet-stream"))
                            .cacheControl(caching.header())
                            .build(),
                    body);
        } catch (SdkException e) {
            throw new StorageException("cannot store " + key, e);
        }
    }
}
