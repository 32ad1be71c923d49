package dev.ozean.encoding.storage;

import java.io.IOException;
import java.util.Arrays;
import software.amazon.awssdk.core.exception.RetryableException;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/** Takes a part of an object into one array; the client's own way grows one step by step, and copies it in the end. */
final class RangeTransformer {
    private RangeTransformer() {}

    /** {@code length} is in bytes. */
    static ResponseTransformer<GetObjectResponse, byte[]> ofAtMost(int length) {
        return (_, stream) -> {
            var bytes = new byte[length];
            try {
                var count = stream.readNBytes(bytes, 0, length);
                return count < length ? Arrays.copyOf(bytes, count) : bytes;
            } catch (IOException broken) {
                throw RetryableException.create("the connection broke", broken);
            }
        };
    }
}
