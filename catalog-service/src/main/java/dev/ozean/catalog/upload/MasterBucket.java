package dev.ozean.catalog.upload;

import dev.ozean.storage.Bucket;
import dev.ozean.storage.Page;
import dev.ozean.storage.StoredObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.ListMultipartUploadsResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** The masters' bucket as its accounts see it. */
@ApplicationScoped
class MasterBucket implements Bucket {
    private final S3AsyncClient client;
    private final String name;

    MasterBucket(S3AsyncClient client, StoreConfig config) {
        this.client = client;
        this.name = config.masters();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Page objects(String after) {
        var found = Waiting.on(client.listObjectsV2(
                r -> r.bucket(name).startAfter(after.isEmpty() ? null : after).maxKeys(Page.SIZE)));
        return new Page(
                found.contents().stream()
                        .map(object -> new StoredObject(object.key(), object.size(), object.lastModified()))
                        .toList(),
                !found.isTruncated());
    }

    @Override
    public Stream<StoredObject> uploads() {
        return Stream.iterate(Optional.of(uploads(null, null)), Optional::isPresent, page -> next(page.orElseThrow()))
                .flatMap(page -> page.orElseThrow().uploads().stream())
                .map(upload -> new StoredObject(upload.key(), 0, upload.initiated()));
    }

    @Override
    public boolean holds(String key) {
        return Waiting.on(client.headObject(r -> r.bucket(name).key(key))
                .thenApply(_ -> true)
                .exceptionallyCompose(failure -> Waiting.cause(failure) instanceof NoSuchKeyException
                        ? CompletableFuture.completedFuture(false)
                        : CompletableFuture.failedFuture(failure)));
    }

    private Optional<ListMultipartUploadsResponse> next(ListMultipartUploadsResponse page) {
        return page.isTruncated()
                ? Optional.of(uploads(page.nextKeyMarker(), page.nextUploadIdMarker()))
                : Optional.empty();
    }

    private ListMultipartUploadsResponse uploads(String key, String id) {
        return Waiting.on(
                client.listMultipartUploads(r -> r.bucket(name).keyMarker(key).uploadIdMarker(id)));
    }
}
