package dev.ozean.local.server;

import dev.ozean.local.data.DataFolder;
import dev.ozean.local.data.Home;
import dev.ozean.local.data.Private;
import dev.ozean.local.process.Probe;
import dev.ozean.local.process.Program;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** An S3 store over an ordinary folder. */
public final class S3Proxy {
    public static final String NAME = "s3";
    public static final String MASTERS = "video-masters";
    public static final String HLS = "video-hls";
    public static final String REGION = "us-east-1";
    public static final String ACCESS_KEY = "s3_access";
    public static final String SECRET_KEY = "s3_secret";

    private static final List<String> BUCKETS = List.of(MASTERS, HLS);

    private final Home home;
    private final DataFolder data;

    public S3Proxy(Home home, DataFolder data) {
        this.home = home;
        this.data = data;
    }

    public Program prepare() {
        var settings = data.of("s3/s3proxy.conf");
        Private.write(settings, """
            s3proxy.endpoint=%s
            s3proxy.authorization=aws-v2-or-v4
            s3proxy.identity=%s
            s3proxy.credential=%s
            jclouds.provider=filesystem
            jclouds.filesystem.basedir=%s
            """.formatted(
                endpoint(), data.secrets().get(ACCESS_KEY), data.secrets().get(SECRET_KEY), objects()));
        createBuckets();
        return new Program(
                NAME,
                Jvm.withHeap("192m")
                        .with("-XX:TieredStopAtLevel=1", "-jar", jar().toString(), "--properties", settings.toString())
                        .command(),
                Map.of("LOG_LEVEL", "warn", "JETTY_LOG_LEVEL", "warn"),
                data.root(),
                data.log(NAME),
                Probe.anyAnswer(endpoint()),
                Program.Pulse.of(Probe.anyAnswer(endpoint())),
                Program.Stop.TERM);
    }

    public String endpoint() {
        return "http://127.0.0.1:" + data.ports().get(NAME);
    }

    /** Removes all objects and leaves the buckets; the store itself is a folder, so this needs no request. */
    public void empty() {
        BUCKETS.forEach(bucket -> Folders.delete(objects().resolve(bucket)));
        createBuckets();
    }

    private void createBuckets() {
        BUCKETS.forEach(bucket -> Folders.create(objects().resolve(bucket)));
    }

    private Path objects() {
        return data.of("s3/objects");
    }

    private Path jar() {
        return Folders.only(home.servers().resolve("s3proxy"), ".jar");
    }
}
