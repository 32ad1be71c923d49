package dev.ozean.catalog.upload;

import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3AsyncClient;

/** The connection to the object store. */
class StoreClient {
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(60);

    @Produces
    @Singleton
    S3AsyncClient client(StoreConfig config) {
        return S3AsyncClient.builder()
                .endpointOverride(config.endpoint())
                .region(Region.of(config.region()))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(config.accessKey(), config.secretKey())))
                .forcePathStyle(true)
                // Checksum trailers are AWS's own: Ceph and others refuse them.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .serviceConfiguration(settings -> settings.chunkedEncodingEnabled(false))
                .httpClientBuilder(NettyNioAsyncHttpClient.builder()
                        .maxConcurrency(64)
                        .connectionAcquisitionTimeout(LONGEST_SILENCE)
                        .readTimeout(Duration.ofMinutes(10))
                        .writeTimeout(LONGEST_SILENCE))
                .build();
    }

    void close(@Disposes S3AsyncClient client) {
        client.close();
    }
}
