package dev.ozean.bench.store;

import dev.ozean.local.data.DataFolder;
import dev.ozean.local.data.Home;
import dev.ozean.local.process.Backoff;
import dev.ozean.local.process.PidFiles;
import dev.ozean.local.process.Supervisor;
import dev.ozean.local.server.S3Proxy;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** The embedded store, for one benchmark, and a client like the service's. */
public final class S3 implements AutoCloseable {
    private static final int CONNECTIONS = 64;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Supervisor supervisor;
    private final S3Proxy proxy;
    private final S3Client client;

    private S3(Supervisor supervisor, S3Proxy proxy, S3Client client) {
        this.supervisor = supervisor;
        this.proxy = proxy;
        this.client = client;
    }

    /** On an empty folder. */
    public static S3 start(Home home, Path folder) {
        var data = DataFolder.at(folder).create();
        data.ports().reserve(S3Proxy.NAME);
        var supervisor = new Supervisor(new PidFiles(data.run()), Backoff.USUAL, () -> {});
        var proxy = new S3Proxy(home, data);
        var s3 = new S3(supervisor, proxy, client(proxy, data));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> supervisor.stop(List.of(S3Proxy.NAME)), "stop store"));
        supervisor.start(proxy.prepare()).awaitReady(PATIENCE);
        return s3;
    }

    private static S3Client client(S3Proxy proxy, DataFolder data) {
        return S3Client.builder()
                .endpointOverride(URI.create(proxy.endpoint()))
                .region(Region.of(S3Proxy.REGION))
                .forcePathStyle(true)
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(
                        data.secrets().get(S3Proxy.ACCESS_KEY), data.secrets().get(S3Proxy.SECRET_KEY))))
                .httpClientBuilder(ApacheHttpClient.builder().maxConnections(CONNECTIONS))
                .build();
    }

    /** Puts a master where a job would find it. */
    public S3Source master(Path file) {
        var key = file.getFileName().toString();
        client.putObject(request -> request.bucket(S3Proxy.MASTERS).key(key), RequestBody.fromFile(file));
        var head = client.headObject(request -> request.bucket(S3Proxy.MASTERS).key(key));
        return new S3Source(client, key, head.contentLength(), head.eTag());
    }

    /** A folder of a job's outputs. */
    public S3Store outputs(String prefix) {
        return new S3Store(client, prefix);
    }

    /** Forgets all outputs and masters. */
    public void empty() {
        proxy.empty();
    }

    @Override
    public void close() {
        client.close();
        supervisor.stop(List.of(S3Proxy.NAME));
    }
}
