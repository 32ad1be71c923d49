package dev.ozean.encoding.storage;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

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
     * Opens a master for one job; empty if the store has none of that key.
     *
     * @throws StorageException if the store does not answer
     */
    public Optional<Master> open(String key) {
        try {
            var head = client.headObject(
                    request -> request.bucket(config.masters()).key(key));
            return Optional.of(new Master(this, key, head.contentLength(), head.eTag()));
        } catch (NoSuchKeyException _) {
            return Optional.empty();
        } catch (SdkException e) {
            throw new StorageException("cannot open the master " + key, e);
        }
    }

    byte[] read(String key, String etag, long offset, int length) {
        try {
            return client.getObject(
                    request -> request.bucket(config.masters())
                            .key(key)
                            // Never half of one upload and half of the next.
                            .ifMatch(etag)
                            .range("bytes=%d-%d".formatted(offset, offset + length - 1)),
                    RangeTransformer.ofAtMost(length));
        } catch (SdkException e) {
            throw new StorageException("cannot read %s from %d".formatted(key, offset), e);
        }
    }
}
