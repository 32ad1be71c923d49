package dev.ozean.catalog.upload;

import dev.ozean.web.Failure;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.core.async.AsyncResponseTransformer;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.MultipartUpload;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

/** The masters' bucket; what it cannot do at the moment becomes {@link Failure.Unavailable}. */
@ApplicationScoped
class MasterStore {
    // Netty copies heap memory slice by slice; one slice of a whole part would double the memory.
    private static final int SLICE = 256 * 1024;

    private static final Set<String> LOST = Set.of("NoSuchUpload", "NoSuchKey");
    private static final Set<String> FINAL =
            Set.of("NoSuchUpload", "InvalidPart", "InvalidPartOrder", "EntityTooSmall");

    private final S3AsyncClient client;
    private final String bucket;

    MasterStore(S3AsyncClient client, StoreConfig config) {
        this.client = client;
        this.bucket = config.masters();
    }

    String bucket() {
        return bucket;
    }

    /** Begins a multipart upload and returns its id. */
    String begin(String key) {
        return await(client.createMultipartUpload(r -> r.bucket(bucket).key(key))
                .thenApply(CreateMultipartUploadResponse::uploadId));
    }

    /**
     * Stores {@code bytes}, which must not change until then, and returns the part's ETag. Fails with {@link LostParts}
     * if the store no longer knows the multipart upload.
     */
    CompletableFuture<String> storePart(Turn turn, int number, ByteBuffer bytes) {
        return client.uploadPart(
                        r -> r.bucket(bucket)
                                .key(turn.masterKey())
                                .uploadId(turn.multipartId())
                                .partNumber(number)
                                .contentLength((long) bytes.remaining()),
                        body(bytes))
                .thenApply(UploadPartResponse::eTag)
                .exceptionallyCompose(failure -> CompletableFuture.failedFuture(lostOrUnavailable(failure)));
    }

    /** Makes {@code parts} one object. */
    CompletableFuture<Void> complete(String key, String multipartId, List<StoredPart> parts) {
        var completed = parts.stream()
                .map(part -> CompletedPart.builder()
                        .partNumber(part.number())
                        .eTag(part.etag())
                        .build())
                .toList();
        return client.completeMultipartUpload(
                        r -> r.bucket(bucket).key(key).uploadId(multipartId).multipartUpload(m -> m.parts(completed)))
                .thenApply(_ -> null);
    }

    /** Whether an object of that size lies under the key. */
    boolean holds(String key, long size) {
        return await(client.headObject(r -> r.bucket(bucket).key(key))
                .thenApply(head -> head.contentLength() == size)
                .exceptionallyCompose(failure -> Waiting.cause(failure) instanceof NoSuchKeyException
                        ? CompletableFuture.completedFuture(false)
                        : CompletableFuture.failedFuture(failure)));
    }

    void put(String key, ByteBuffer bytes) {
        await(client.putObject(r -> r.bucket(bucket).key(key).contentLength((long) bytes.remaining()), body(bytes)));
    }

    /**
     * Appends the first {@code size} bytes of an object to {@code target}.
     *
     * @throws LostParts if there is no such object
     */
    void read(String key, int size, ByteBuffer target) {
        var range = "bytes=0-" + (size - 1);
        var piece = target.slice(target.position(), size);
        try (var in = Waiting.on(client.getObject(
                                r -> r.bucket(bucket).key(key).range(range),
                                AsyncResponseTransformer.toBlockingInputStream())
                        .exceptionallyCompose(failure -> CompletableFuture.failedFuture(lostOrUnavailable(failure))));
                var channel = Channels.newChannel(in)) {
            while (piece.hasRemaining() && channel.read(piece) >= 0) {}
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        if (piece.hasRemaining()) {
            throw unavailable(new IllegalStateException("%s is shorter than %d bytes".formatted(key, size)));
        }
        target.position(target.position() + size);
    }

    void delete(String key) {
        await(client.deleteObject(r -> r.bucket(bucket).key(key)));
    }

    /** What cannot be deleted now is left to the cleaning at the upload's end. */
    void deleteIfPossible(String key) {
        client.deleteObject(r -> r.bucket(bucket).key(key)).exceptionally(failure -> {
            Log.debugf("not deleted for now: %s", Waiting.cause(failure).getMessage());
            return null;
        });
    }

    /** The keys that begin with {@code prefix}; a thousand at most. */
    List<String> keys(String prefix) {
        return await(client.listObjectsV2(r -> r.bucket(bucket).prefix(prefix))).contents().stream()
                .map(S3Object::key)
                .toList();
    }

    /** Ends every multipart upload to {@code key}, also one whose id no row knows. */
    void abortAll(String key) {
        await(client.listMultipartUploads(r -> r.bucket(bucket).prefix(key))).uploads().stream()
                .filter(upload -> upload.key().equals(key))
                .map(MultipartUpload::uploadId)
                .forEach(id -> abort(key, id));
    }

    void abort(String key, String multipartId) {
        await(client.abortMultipartUpload(r -> r.bucket(bucket).key(key).uploadId(multipartId))
                .handle((done, failure) -> failure == null || isGone(failure)
                        ? CompletableFuture.completedFuture(done)
                        : CompletableFuture.failedFuture(failure))
                .thenCompose(result -> result));
    }

    /** Whether the store says that there is no such thing, as against saying nothing. */
    static boolean isGone(Throwable failure) {
        return Waiting.cause(failure) instanceof S3Exception s3 && s3.statusCode() == 404;
    }

    /** Whether the parts can never become an object, or already have; trying again will not help. */
    static boolean isFinal(Throwable failure) {
        return says(failure, FINAL);
    }

    private static boolean says(Throwable failure, Set<String> codes) {
        return Waiting.cause(failure) instanceof S3Exception s3
                && Optional.ofNullable(s3.awsErrorDetails())
                        .map(AwsErrorDetails::errorCode)
                        .filter(codes::contains)
                        .isPresent();
    }

    private static RuntimeException lostOrUnavailable(Throwable failure) {
        return says(failure, LOST) ? new LostParts() : unavailable(failure);
    }

    static Failure.Unavailable unavailable(Throwable failure) {
        Log.warnf("the object store does not serve: %s", Waiting.cause(failure).getMessage());
        return new Failure.Unavailable(
                "store_unavailable", "The storage does not answer at the moment; nothing is lost, please try again.");
    }

    private static AsyncRequestBody body(ByteBuffer bytes) {
        var slices = IntStream.iterate(bytes.position(), at -> at < bytes.limit(), at -> at + SLICE)
                .mapToObj(at -> bytes.slice(at, Math.min(SLICE, bytes.limit() - at)))
                .toArray(ByteBuffer[]::new);
        return AsyncRequestBody.fromByteBuffersUnsafe(slices);
    }

    private static <T> T await(CompletableFuture<T> answer) {
        return Waiting.on(answer.exceptionallyCompose(failure -> CompletableFuture.failedFuture(unavailable(failure))));
    }
}
