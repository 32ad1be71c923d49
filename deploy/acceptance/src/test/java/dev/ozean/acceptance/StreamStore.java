package dev.ozean.acceptance;

import dev.ozean.local.TestStack;
import java.net.URI;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** The bucket of the streams, into which a test puts folders as the encoding service does. */
final class StreamStore implements AutoCloseable {
    private final String bucket;
    private final S3Client client;

    StreamStore() {
        var settings = TestStack.configuration("");
        bucket = settings.get("OZEAN_S3_HLS");
        client = S3Client.builder()
                .endpointOverride(URI.create(settings.get("OZEAN_S3_ENDPOINT")))
                .region(Region.of(settings.get("OZEAN_S3_REGION")))
                .forcePathStyle(true)
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(
                        settings.get("OZEAN_S3_ACCESS_KEY"), settings.get("OZEAN_S3_SECRET_KEY"))))
                .httpClientBuilder(ApacheHttpClient.builder())
                .build();
    }

    /** All that lies in a folder lies in another one too then. */
    void copy(String from, String to) {
        client.listObjectsV2Paginator(request -> request.bucket(bucket).prefix(from + "/")).contents().stream()
                .map(S3Object::key)
                .forEach(key -> client.copyObject(request -> request.sourceBucket(bucket)
                        .sourceKey(key)
                        .destinationBucket(bucket)
                        .destinationKey(to + key.substring(from.length()))));
    }

    void change(String key, UnaryOperator<String> text) {
        var before = client.getObjectAsBytes(request -> request.bucket(bucket).key(key))
                .asUtf8String();
        put(key, "application/vnd.apple.mpegurl", text.apply(before));
    }

    void put(String key, String type, String text) {
        client.putObject(
                request -> request.bucket(bucket).key(key).contentType(type).cacheControl("no-cache"),
                RequestBody.fromString(text));
    }

    @Override
    public void close() {
        client.close();
    }
}
