package dev.ozean.local.server;

import dev.ozean.local.data.DataFolder;
import dev.ozean.local.data.Home;
import dev.ozean.local.data.Private;
import dev.ozean.local.process.Probe;
import dev.ozean.local.process.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** PostgreSQL as a child process on its own folder, so that its data outlive the launcher. */
public final class Postgres {
    public static final String NAME = "postgres";
    static final String SUPERUSER = "postgres";
    private static final Duration INIT = Duration.ofMinutes(2);

    private final DataFolder data;
    private final Path programs;

    public Postgres(Home home, DataFolder data) {
        this.data = data;
        this.programs = PostgresBinaries.unpack(home.servers().resolve(NAME));
    }

    /** Makes the cluster if there is none; a cluster that was cut off half-made is made anew. */
    public Program prepare() {
        var cluster = data.of(NAME);
        var made = data.of(NAME + "/ozean.made");
        if (!Files.exists(made)) {
            Folders.delete(cluster);
            var password = data.of(".postgres-password");
            Private.write(password, data.secrets().get(SUPERUSER));
            Commands.run(
                    asOrdinaryUser(
                            programs.resolve("bin/initdb").toString(),
                            "--pgdata=" + cluster,
                            "--username=" + SUPERUSER,
                            "--auth=scram-sha-256",
                            "--pwfile=" + password,
                            "--encoding=UTF8",
                            "--locale=C.UTF-8"),
                    data.root(),
                    data.log(NAME),
                    INIT);
            Folders.delete(password);
            Private.write(made, "");
        }
        return program(cluster);
    }

    public String address() {
        return "127.0.0.1:" + data.ports().get(NAME);
    }

    private Program program(Path cluster) {
        var port = data.ports().get(NAME);
        return new Program(
                NAME,
                asOrdinaryUser(
                        programs.resolve("bin/postgres").toString(),
                        "-D",
                        cluster.toString(),
                        "-clisten_addresses=127.0.0.1",
                        "-cport=" + port,
                        "-cunix_socket_directories=",
                        "-cmax_connections=300",
                        "-cshared_buffers=64MB",
                        "-cmax_wal_size=512MB",
                        "-clog_timezone=UTC",
                        "-ctimezone=UTC"),
                Map.of("LC_ALL", "C"),
                data.root(),
                data.log(NAME),
                new Probe.Port(port),
                Program.Pulse.of(new Probe.Port(port)),
                new Program.Stop("INT", Duration.ofSeconds(20)));
    }

    // PostgreSQL refuses to run as root; in a user namespace of its own it is nobody and still reads root's files
    private static List<String> asOrdinaryUser(String... command) {
        var whole = new ArrayList<String>();
        if (isRoot()) {
            if (!Commands.succeeds("unshare", "-U", "true")) {
                throw new IllegalStateException("PostgreSQL does not run as root, and this machine allows root no user"
                        + " namespace (unshare -U): start Ozean as an ordinary user");
            }
            whole.addAll(List.of("unshare", "-U"));
        }
        whole.addAll(List.of(command));
        return whole;
    }

    private static boolean isRoot() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        } catch (UnsupportedOperationException | IOException e) {
            return "root".equals(System.getProperty("user.name"));
        }
    }
}
