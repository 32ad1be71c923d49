package dev.ozean.gateway.media;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/** Opens objects of the bucket of streams; the bytes are left for the caller to stream on. */
@ApplicationScoped
class ObjectStore {
    private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();
    private final AwsCredentialsIdentity credentials;
    private final StoreConfig config;
    private final HttpClient client;

    ObjectStore(Vertx vertx, StoreConfig config) {
        this.config = config;
        credentials = AwsCredentialsIdentity.create(config.accessKey(), config.secretKey());
        client = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(200)
                .setConnectTimeout(2_000)
                .setIdleTimeout(60)
                .setIdleTimeoutUnit(TimeUnit.SECONDS));
    }

    @PreDestroy
    void close() {
        client.close();
    }

    /**
     * Asks for an object.
     *
     * @param method GET or HEAD
     * @param conditions headers that the store is to obey, such as Range
     */
    Future<HttpClientResponse> open(HttpMethod method, String key, MultiMap conditions) {
        var address = URI.create("%s/%s/%s".formatted(config.endpoint(), config.streams(), key));
        return client.request(options(method, address)).compose(request -> {
            request.headers().addAll(conditions);
            signed(method, address).forEach((name, values) -> request.putHeader(name, values));
            return request.send();
        });
    }

    private RequestOptions options(HttpMethod method, URI address) {
        var ssl = "https".equals(address.getScheme());
        return new RequestOptions()
                .setMethod(method)
                .setHost(address.getHost())
                .setPort(address.getPort() != -1 ? address.getPort() : ssl ? 443 : 80)
                .setSsl(ssl)
                .setURI(address.getRawPath());
    }

    private Map<String, List<String>> signed(HttpMethod method, URI address) {
        var request = SdkHttpRequest.builder()
                .uri(address)
                .method(method == HttpMethod.HEAD ? SdkHttpMethod.HEAD : SdkHttpMethod.GET)
                .build();
        return signer.sign(sign -> sign.identity(credentials)
                        .request(request)
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "s3")
                        .putProperty(AwsV4HttpSigner.REGION_NAME, config.region())
                        .putProperty(AwsV4HttpSigner.DOUBLE_URL_ENCODE, false)
                        .putProperty(AwsV4HttpSigner.NORMALIZE_PATH, false)
                        .putProperty(AwsV4HttpSigner.PAYLOAD_SIGNING_ENABLED, false))
                .request()
                .headers();
    }
}
