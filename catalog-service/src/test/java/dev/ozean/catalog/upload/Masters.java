package dev.ozean.catalog.upload;

import dev.ozean.local.TestStack;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.async.AsyncResponseTransformer;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.MultipartUpload;
import software.amazon.awssdk.services.s3.model.S3Object;

/** The test's own view of the masters' bucket. */
final class Masters implements AutoCloseable {
    private final String bucket;
    private final S3AsyncClient client;

    Masters() {
        var settings = TestStack.configuration("catalog");
        bucket = settings.get("OZEAN_S3_MASTERS");
        client = S3AsyncClient.builder()
                .endpointOverride(URI.create(settings.get("OZEAN_S3_ENDPOINT")))
                .region(Region.of(settings.get("OZEAN_S3_REGION")))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(
                        settings.get("OZEAN_S3_ACCESS_KEY"), settings.get("OZEAN_S3_SECRET_KEY"))))
                .forcePathStyle(true)
                .build();
    }

    /** The names of what lies in an upload's folder. */
    List<String> of(UUID group, UUID video, UUID upload) {
        var folder = "%s/%s/%s/".formatted(group, video, upload);
        return client.listObjectsV2(r -> r.bucket(bucket).prefix(folder)).join().contents().stream()
                .map(S3Object::key)
                .map(key -> key.substring(folder.length()))
                .toList();
    }

    List<String> multipartsOf(UUID group, UUID video, UUID upload) {
        var folder = "%s/%s/%s/".formatted(group, video, upload);
        return client.listMultipartUploads(r -> r.bucket(bucket).prefix(folder)).join().uploads().stream()
                .map(MultipartUpload::key)
                .toList();
    }

    /** As a store does that was wiped, or whose rules end what lies about for long. */
    void lose(UUID group, UUID video, UUID upload) {
        var folder = "%s/%s/%s/".formatted(group, video, upload);
        client.listMultipartUploads(r -> r.bucket(bucket).prefix(folder))
                .join()
                .uploads()
                .forEach(lost -> client.abortMultipartUpload(
                                r -> r.bucket(bucket).key(lost.key()).uploadId(lost.uploadId()))
                        .join());
        of(group, video, upload)
                .forEach(name -> client.deleteObject(r -> r.bucket(bucket).key(folder + name))
                        .join());
    }

    InputStream open(UUID group, UUID video, UUID upload) {
        var key = "%s/%s/%s/source".formatted(group, video, upload);
        return client.getObject(r -> r.bucket(bucket).key(key), AsyncResponseTransformer.toBlockingInputStream())
                .join();
    }

    @Override
    public void close() {
        client.close();
    }
}
