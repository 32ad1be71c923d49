package dev.ozean.encoding;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.MultipartUpload;
import software.amazon.awssdk.services.s3.model.S3Object;

/** The buckets, as other services and players use them. */
@ApplicationScoped
class Store {
    private final S3Client client;
    private final String masters;
    private final String streams;

    Store(
            S3Client client,
            @ConfigProperty(name = "ozean.s3.masters") String masters,
            @ConfigProperty(name = "ozean.s3.streams") String streams) {
        this.client = client;
        this.masters = masters;
        this.streams = streams;
    }

    void master(String key, byte[] bytes) {
        client.putObject(request -> request.bucket(masters).key(key), RequestBody.fromBytes(bytes));
    }

    List<String> streams(String prefix) {
        return client.listObjectsV2Paginator(request -> request.bucket(streams).prefix(prefix)).contents().stream()
                .map(S3Object::key)
                .toList();
    }

    String text(String key) {
        return client.getObjectAsBytes(request -> request.bucket(streams).key(key))
                .asUtf8String();
    }

    byte[] bytes(String key) {
        return client.getObjectAsBytes(request -> request.bucket(streams).key(key))
                .asByteArray();
    }

    /** Begins a file in parts and forgets it, like a worker that was killed. */
    void leaveParts(String key) {
        client.createMultipartUpload(request -> request.bucket(streams).key(key));
    }

    List<String> parts(String prefix) {
        return client.listMultipartUploads(request -> request.bucket(streams).prefix(prefix)).uploads().stream()
                .map(MultipartUpload::key)
                .toList();
    }

    HeadObjectResponse head(String key) {
        return client.headObject(request -> request.bucket(streams).key(key));
    }
}
