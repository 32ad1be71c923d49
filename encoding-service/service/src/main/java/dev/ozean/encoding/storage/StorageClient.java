package dev.ozean.encoding.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.s3.S3Client;

/** Makes the one client, in the form that every S3 store understands. */
class StorageClient {
    private static final int CONNECTIONS = 64;

    @Produces
    @ApplicationScoped
    S3Client client(StorageConfig config) {
        return S3Client.builder()
                .endpointOverride(config.endpoint())
                .region(Region.of(config.region()))
                .forcePathStyle(true)
                // Ceph and others refuse the checksums that the SDK would add by itself.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(config.accessKey(), config.secretKey())))
                // The longest silence of any call; all but the joining of parts are ended by their own limits before.
                .httpClientBuilder(
                        ApacheHttpClient.builder().maxConnections(CONNECTIONS).socketTimeout(config.joinTimeout()))
                .overrideConfiguration(override -> override.apiCallAttemptTimeout(config.tryTimeout())
                        .apiCallTimeout(config.callTimeout())
                        .retryStrategy(DefaultRetryStrategy.standardStrategyBuilder()
                                .maxAttempts(5)
                                .build()))
                .build();
    }

    void close(@Disposes S3Client client) {
        client.close();
    }
}
