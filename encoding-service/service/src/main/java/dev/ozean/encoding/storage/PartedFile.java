package dev.ozean.encoding.storage;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.NoSuchUploadException;

/** One file that is stored in parts, in any order, and is there for players only once it is complete; for many threads. */
public final class PartedFile {
    private final S3Client client;
    private final String bucket;
    private final String key;
    private final String upload;
    private final Map<Integer, String> etags = new ConcurrentSkipListMap<>();

    PartedFile(S3Client client, String bucket, String key, String upload) {
        this.client = client;
        this.bucket = bucket;
        this.key = key;
        this.upload = upload;
    }

    /** @param number from 1 */
    public void store(int number, Path part) {
        try {
            var stored = client.uploadPart(
                    request -> request.bucket(bucket).key(key).uploadId(upload).partNumber(number),
                    RequestBody.fromFile(part));
            etags.put(number, stored.eTag());
        } catch (SdkException e) {
            throw new StorageException("cannot store part %d of %s".formatted(number, key), e);
        }
    }

    /** Puts together, by their numbers, the parts that were stored. */
    public void complete() {
        var parts = etags.entrySet().stream()
                .map(part -> CompletedPart.builder()
                        .partNumber(part.getKey())
                        .eTag(part.getValue())
                        .build())
                .toList();
        try {
            client.completeMultipartUpload(request ->
                    request.bucket(bucket).key(key).uploadId(upload).multipartUpload(whole -> whole.parts(parts)));
        } catch (SdkException e) {
            throw new StorageException("cannot put together " + key, e);
        }
    }

    /** Lets go of its parts. */
    public void abort() {
        try {
            client.abortMultipartUpload(
                    request -> request.bucket(bucket).key(key).uploadId(upload));
        } catch (NoSuchUploadException _) {
            // Somebody was faster.
        } catch (SdkException e) {
            throw new StorageException("cannot let go of the parts of " + key, e);
        }
    }
}
