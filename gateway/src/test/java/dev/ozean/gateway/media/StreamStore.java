package dev.ozean.gateway.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/** Puts files where encoding would have put them. */
record StreamStore(StoreConfig config) {
    private static final Set<String> SET_BY_CLIENT = Set.of("Host", "Content-Length");

    void put(String key, byte[] content, String cacheControl) {
        var address = URI.create("%s/%s/%s".formatted(config.endpoint(), config.streams(), key));
        var unsigned = SdkHttpRequest.builder()
                .uri(address)
                .method(SdkHttpMethod.PUT)
                .putHeader("Cache-Control", cacheControl)
                .build();
        var signed = AwsV4HttpSigner.create()
                .sign(sign -> sign.identity(AwsCredentialsIdentity.create(config.accessKey(), config.secretKey()))
                        .request(unsigned)
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "s3")
                        .putProperty(AwsV4HttpSigner.REGION_NAME, config.region())
                        .putProperty(AwsV4HttpSigner.DOUBLE_URL_ENCODE, false)
                        .putProperty(AwsV4HttpSigner.PAYLOAD_SIGNING_ENABLED, false));
        var request = HttpRequest.newBuilder(address).PUT(BodyPublishers.ofByteArray(content));
        signed.request().headers().forEach((name, values) -> {
            if (!SET_BY_CLIENT.contains(name)) {
                values.forEach(value -> request.header(name, value));
            }
        });
        try (var client = HttpClient.newHttpClient()) {
            var response = client.send(request.build(), BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(response.statusCode() + " " + response.body());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
