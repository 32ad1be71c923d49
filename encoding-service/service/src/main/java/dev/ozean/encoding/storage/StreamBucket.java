package dev.ozean.encoding.storage;

import dev.ozean.storage.Bucket;
import dev.ozean.storage.Page;
import dev.ozean.storage.StoredObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** The streams' bucket as its accounts see it. */
@ApplicationScoped
class StreamBucket implements Bucket {
    private final S3Client client;
    private final String name;

    StreamBucket(S3Client client, StorageConfig config) {
        this.client = client;
        this.name = config.streams();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Page objects(String after) {
        var found = client.listObjectsV2(request ->
                request.bucket(name).startAfter(after.isEmpty() ? null : after).maxKeys(Page.SIZE));
        return new Page(
                found.contents().stream()
                        .map(object -> new StoredObject(object.key(), object.size(), object.lastModified()))
                        .toList(),
                !found.isTruncated());
    }

    @Override
    public Stream<StoredObject> uploads() {
        return client.listMultipartUploadsPaginator(request -> request.bucket(name)).uploads().stream()
                .map(upload -> new StoredObject(upload.key(), 0, upload.initiated()));
    }

    @Override
    public boolean holds(String key) {
        try {
            client.headObject(request -> request.bucket(name).key(key));
            return true;
        } catch (NoSuchKeyException _) {
            return false;
        }
    }
}
