package dev.ozean.local.server;

import dev.ozean.local.data.DataFolder;
import dev.ozean.local.data.Home;
import dev.ozean.local.data.Private;
import dev.ozean.local.process.Probe;
import dev.ozean.local.process.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Keycloak, built once into the unpacked distribution, then started with a home of its own in every data folder. */
public final class Keycloak {
    public static final String NAME = "keycloak";
    public static final String CLIENT_SECRET = "oidc_client";
    private static final Duration BUILD = Duration.ofMinutes(5);
    private static final String REALM = "/auth/realms/ozean";

    /** What is fixed by the build; a change builds anew. */
    private static final Map<String, String> BUILT =
            Map.of("KC_DB", "postgres", "KC_HTTP_RELATIVE_PATH", "/auth", "KC_HEALTH_ENABLED", "false");

    private static final List<String> BUILD_COMMAND =
            List.of("build", "--features-disabled=ciba,device-flow,impersonation,kerberos");

    private final Home home;
    private final DataFolder data;
    private final Path distribution;

    public Keycloak(Home home, DataFolder data) {
        this.home = home;
        this.data = data;
        this.distribution = Folders.only(home.servers().resolve(NAME), "");
    }

    /** Builds if need be; the first launcher builds and others wait for it. */
    public static void build(Home home, Path log) {
        var distribution = Folders.only(home.servers().resolve(NAME), "");
        var marker = distribution.resolve("ozean.built");
        var wanted = new TreeMap<>(BUILT) + " " + BUILD_COMMAND;
        try (var channel = FileChannel.open(
                        distribution.resolve("ozean.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            if (Files.exists(marker) && Files.readString(marker).equals(wanted)) {
                return;
            }
            Files.deleteIfExists(marker);
            Commands.run(jvm("512m", distribution, distribution, BUILD_COMMAND), BUILT, distribution, log, BUILD);
            Files.writeString(marker, wanted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Program prepare() {
        var own = data.of(NAME);
        Folders.create(own.resolve("conf"));
        Folders.create(own.resolve("providers"));
        // Keycloak looks for its own build below its home
        Folders.link(own.resolve("lib"), distribution.resolve("lib"));
        Private.write(own.resolve("data/import/ozean-realm.json"), Realm.demo(home.of("deploy/keycloak")));
        return new Program(
                NAME,
                jvm("288m", distribution, own, List.of("start", "--optimized", "--import-realm")),
                environment(),
                own,
                data.log(NAME),
                Probe.healthy(realm()),
                Program.Pulse.of(Probe.healthy(realm())),
                Program.Stop.TERM);
    }

    public String address() {
        return "http://127.0.0.1:" + data.ports().get(NAME);
    }

    /** The realm at its back-channel address. */
    public String realm() {
        return address() + REALM;
    }

    public static String issuer(String publicUrl) {
        return publicUrl + REALM;
    }

    private Map<String, String> environment() {
        var all = new TreeMap<>(BUILT);
        all.put(
                "KC_DB_URL",
                "jdbc:postgresql://127.0.0.1:%d/keycloak".formatted(data.ports().get(Postgres.NAME)));
        all.put("KC_DB_USERNAME", Databases.KEYCLOAK);
        all.put("KC_DB_PASSWORD", data.secrets().get(Databases.KEYCLOAK));
        all.put("KC_DB_POOL_INITIAL_SIZE", "1");
        all.put("KC_DB_POOL_MAX_SIZE", "12");
        all.put("KC_CACHE", "local");
        all.put("KC_HTTP_ENABLED", "true");
        all.put("KC_HTTP_HOST", "127.0.0.1");
        all.put("KC_HTTP_PORT", Integer.toString(data.ports().get(NAME)));
        all.put("KC_HOSTNAME", "http://localhost:%d/auth".formatted(data.ports().get("gateway")));
        all.put("KC_HOSTNAME_BACKCHANNEL_DYNAMIC", "true");
        // the console answers at the inner address only; the gateway does not route to it
        all.put("KC_HOSTNAME_ADMIN", address() + "/auth");
        all.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        all.put("KC_BOOTSTRAP_ADMIN_PASSWORD", data.secrets().get("keycloak_admin"));
        all.put("OZEAN_OIDC_CLIENT_SECRET", data.secrets().get(CLIENT_SECRET));
        return all;
    }

    // what kc.sh would run, without the shell in between: the pid is the server's own
    private static List<String> jvm(String heap, Path distribution, Path own, List<String> arguments) {
        var command = new ArrayList<>(Jvm.withHeap(heap)
                .with(
                        "-XX:TieredStopAtLevel=1",
                        "-Dkc.home.dir=" + own,
                        "-Djboss.server.config.dir=" + own.resolve("conf"),
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                                + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                        "-Duser.language=en",
                        "-Duser.country=US",
                        "--add-opens=java.base/java.util=ALL-UNNAMED",
                        "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                        "--add-opens=java.base/java.security=ALL-UNNAMED",
                        "--add-opens=java.base/java.lang=ALL-UNNAMED",
                        "-cp",
                        distribution.resolve("lib/quarkus-run.jar").toString(),
                        "io.quarkus.bootstrap.runner.QuarkusEntryPoint")
                .command());
        command.addAll(arguments);
        return command;
    }
}
