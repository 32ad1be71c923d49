package dev.ozean.encoding.storage;

import io.quarkus.logging.Log;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.NoSuchUploadException;

/** One file that is stored in parts, in any order, and is there for players only once it is complete; for many threads. */
public final class PartedFile {
    private final S3Client client;
    private final String bucket;
    private final String key;
    private final String upload;
    private final Duration joinTimeout;
    private final Map<Integer, StoredPart> stored = new ConcurrentSkipListMap<>();

    /** @param joinTimeout how long the store may take to put the parts together */
    PartedFile(S3Client client, String bucket, String key, String upload, Duration joinTimeout) {
        this.client = client;
        this.bucket = bucket;
        this.key = key;
        this.upload = upload;
        this.joinTimeout = joinTimeout;
    }

    private record StoredPart(String etag, long bytes) {}

    /**
     * @param number from 1
     * @param bytes the length of the part; nothing is sent of what somebody writes behind them meanwhile
     */
    public void store(int number, Path part, long bytes) {
        try {
            var answer = client.uploadPart(
                    request -> request.bucket(bucket).key(key).uploadId(upload).partNumber(number),
                    Beginning.of(part, bytes));
            stored.put(number, new StoredPart(answer.eTag(), bytes));
        } catch (SdkException e) {
            throw new StorageException("cannot store part %d of %s".formatted(number, key), e);
        }
    }

    /** Puts together, by their numbers, the parts that were stored. */
    public void complete() {
        try {
            join();
        } catch (SdkException e) {
            // The store may have done it and its answer was lost: then it knows of no such upload any more. Nobody but
            // this run writes under its key.
            if (!isWhole(e)) {
                throw new StorageException("cannot put together " + key, e);
            }
            Log.infof("put together before its answer was lost: %s", key);
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

    private void join() {
        var parts = stored.entrySet().stream()
                .map(part -> CompletedPart.builder()
                        .partNumber(part.getKey())
                        .eTag(part.getValue().etag())
                        .build())
                .toList();
        client.completeMultipartUpload(request -> request.bucket(bucket)
                .key(key)
                .uploadId(upload)
                .multipartUpload(whole -> whole.parts(parts))
                .overrideConfiguration(
                        limits -> limits.apiCallAttemptTimeout(joinTimeout).apiCallTimeout(joinTimeout)));
    }

    private boolean isWhole(SdkException failure) {
        try {
            var found = client.headObject(request -> request.bucket(bucket).key(key));
            return found.contentLength()
                    == stored.values().stream().mapToLong(StoredPart::bytes).sum();
        } catch (SdkException unknown) {
            failure.addSuppressed(unknown);
            return false;
        }
    }
}
