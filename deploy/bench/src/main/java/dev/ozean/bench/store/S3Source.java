package dev.ozean.bench.store;

import dev.ozean.encoding.standalone.Source;
import dev.ozean.local.server.S3Proxy;
import java.io.IOException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;

/** A master in the store, read by ranges as the service reads it. */
public record S3Source(S3Client client, String key, long size, String etag) implements Source {
    @Override
    public byte[] read(long offset, int length) throws IOException {
        var present = (int) Math.min(length, size - offset);
        if (present <= 0) {
            return new byte[0];
        }
        try {
            return client.getObject(
                    request -> request.bucket(S3Proxy.MASTERS)
                            .key(key)
                            .ifMatch(etag)
                            .range("bytes=%d-%d".formatted(offset, offset + present - 1)),
                    RangeTransformer.ofAtMost(present));
        } catch (SdkException e) {
            throw new IOException("cannot read the master", e);
        }
    }

    @Override
    public void close() {}
}
