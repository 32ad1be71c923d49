package dev.ozean.bench.store;

import dev.ozean.encoding.protocol.Download;
import dev.ozean.encoding.standalone.Store;
import dev.ozean.local.server.S3Proxy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/** Keeps what is made in the streams' bucket, as the service does. */
public final class S3Store implements Store {
    private record Upload(String id, List<CompletedPart> parts) {}

    private final S3Client client;
    private final String prefix;
    private final Map<Download, Upload> uploads = new EnumMap<>(Download.class);

    S3Store(S3Client client, String prefix) {
        this.client = client;
        this.prefix = prefix;
    }

    @Override
    public void store(String key, Path file) throws IOException {
        try {
            client.putObject(request -> request.bucket(S3Proxy.HLS).key(path(key)), RequestBody.fromFile(file));
        } catch (SdkException e) {
            throw new IOException("cannot store " + key, e);
        }
    }

    @Override
    public void part(Download download, int number, Path file) throws IOException {
        try {
            var upload = upload(download);
            var answer = client.uploadPart(
                    request -> request.bucket(S3Proxy.HLS)
                            .key(path(download.key()))
                            .uploadId(upload.id())
                            .partNumber(number),
                    RequestBody.fromFile(file));
            synchronized (uploads) {
                upload.parts()
                        .add(CompletedPart.builder()
                                .partNumber(number)
                                .eTag(answer.eTag())
                                .build());
            }
        } catch (SdkException e) {
            throw new IOException("cannot store a part of " + download.key(), e);
        }
    }

    @Override
    public void join(Download download, int parts) throws IOException {
        try {
            var upload = upload(download);
            var inOrder = upload.parts().stream()
                    .sorted(Comparator.comparing(CompletedPart::partNumber))
                    .toList();
            client.completeMultipartUpload(request -> request.bucket(S3Proxy.HLS)
                    .key(path(download.key()))
                    .uploadId(upload.id())
                    .multipartUpload(whole -> whole.parts(inOrder)));
        } catch (SdkException e) {
            throw new IOException("cannot join " + download.key(), e);
        }
    }

    @Override
    public byte[] read(String key, long offset, int length) throws IOException {
        try {
            return client.getObject(
                    request -> request.bucket(S3Proxy.HLS)
                            .key(path(key))
                            .range("bytes=%d-%d".formatted(offset, offset + length - 1)),
                    RangeTransformer.ofAtMost(length));
        } catch (SdkException e) {
            throw new IOException("cannot read " + key, e);
        }
    }

    /** The whole of what was stored. */
    public byte[] read(String key) {
        return client.getObjectAsBytes(request -> request.bucket(S3Proxy.HLS).key(path(key)))
                .asByteArrayUnsafe();
    }

    private Upload upload(Download download) {
        synchronized (uploads) {
            return uploads.computeIfAbsent(download, _ -> {
                var begun = client.createMultipartUpload(
                        request -> request.bucket(S3Proxy.HLS).key(path(download.key())));
                return new Upload(begun.uploadId(), new ArrayList<>());
            });
        }
    }

    private String path(String key) {
        return prefix + "/" + key;
    }
}
