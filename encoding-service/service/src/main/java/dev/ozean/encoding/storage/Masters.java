package dev.ozean.encoding.storage;

import jakarta.enterprise.context.ApplicationScoped;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;

/** The uploaded originals, read in pieces. */
@ApplicationScoped
public class Masters {
    private final S3Client client;
    private final StorageConfig config;

    Masters(S3Client client, StorageConfig config) {
        this.client = client;
        this.config = config;
    }

    /**
     * Opens a master for one job.
     *
     * @throws StorageException if it is not there, or the store does not answer
     */
    public Master open(String key) {
        try {
            var head = client.headObject(
                    request -> request.bucket(config.masters()).key(key));
            return new Master(this, key, head.contentLength(), head.eTag());
        } catch (SdkException e) {
            throw new StorageException("cannot open the master " + key, e);
        }
    }

    byte[] read(String key, String etag, long offset, long length) {
        try {
            return client.getObjectAsBytes(request -> request.bucket(config.masters())
                            .key(key)
                            // Never half of one upload and half of the next.
                            .ifMatch(etag)
                            .range("bytes=%d-%d".formatted(offset, offset + length - 1)))
                    .asByteArrayUnsafe();
        } catch (SdkException e) {
            throw new StorageException("cannot read %s from %d".formatted(key, offset), e);
        }
    }
}
