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

    /**
     * Stores a media file for good: it never changes under its name.
     *
     * @param bytes its length; nothing is sent of what somebody writes behind them meanwhile
     */
    public void store(String key, Path file, long bytes) {
        put(key, Caching.IMMUTABLE, Beginning.of(file, bytes));
    }

    /** Stores a playlist or manifest. */
    public void store(String key, String text, Caching caching) {
        put(key, caching, RequestBody.fromBytes(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Begins a file that comes in parts. */
    public PartedFile begin(String key) {
        try {
            var upload = client.createMultipartUpload(request -> request.bucket(config.streams())
                    .key(key)
                    .contentType(type(key))
                    .cacheControl(Caching.IMMUTABLE.header()));
            return parted(key, upload.uploadId());
        } catch (SdkException e) {
            throw new StorageException("cannot begin " + key, e);
        }
    }

    /** Bytes of what was stored before. */
    public byte[] read(String key, long offset, int length) {
        try {
            return client.getObject(
                    request -> request.bucket(config.streams())
                            .key(key)
                            .range("bytes=%d-%d".formatted(offset, offset + length - 1)),
                    RangeTransformer.ofAtMost(length));
        } catch (SdkException e) {
            throw new StorageException("cannot read %s from %d".formatted(key, offset), e);
        }
    }

    /** Removes whatever lies in the folder, and the parts of files that never became whole. */
    public void remove(String prefix) {
        try {
            List<ObjectIdentifier> page;
            while (!(page = page(prefix)).isEmpty()) {
                delete(page);
            }
            begun(prefix).forEach(PartedFile::abort);
        } catch (SdkException e) {
            throw new StorageException("cannot remove " + prefix, e);
        }
    }

    private List<PartedFile> begun(String prefix) {
        return client
                .listMultipartUploadsPaginator(
                        request -> request.bucket(config.streams()).prefix(prefix + "/"))
                .uploads()
                .stream()
                // Not every store asks for the prefix here, and other runs have uploads under way.
                .filter(upload -> upload.key().startsWith(prefix + "/"))
                .map(upload -> parted(upload.key(), upload.uploadId()))
                .toList();
    }

    private PartedFile parted(String key, String upload) {
        return new PartedFile(client, config.streams(), key, upload, config.joinTimeout());
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
                            .contentType(type(key))
                            .cacheControl(caching.header())
                            .build(),
                    body);
        } catch (SdkException e) {
            throw new StorageException("cannot store " + key, e);
        }
    }

    private static String type(String key) {
        return ContentType.of(key).orElse("application/octet-stream");
    }
}
