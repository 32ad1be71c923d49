package dev.ozean.bench.house;

import dev.ozean.local.Tokens;
import dev.ozean.local.build.Build;
import dev.ozean.local.console.Terminal;
import dev.ozean.local.data.DataFolder;
import dev.ozean.local.data.Home;
import dev.ozean.local.process.PidFiles;
import dev.ozean.local.process.ProcessId;
import dev.ozean.local.server.Folders;
import dev.ozean.local.stack.Contract;
import dev.ozean.local.stack.Launcher;
import dev.ozean.local.stack.Service;
import dev.ozean.local.stack.Surroundings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/** The whole of Ozean in an empty folder of its own, built and started for one benchmark. */
public final class House implements AutoCloseable {
    private static final String GATEWAY = "gateway";

    /** A token is valid for an hour, and a benchmark may take longer. */
    private static final Duration TOKEN_AGE = Duration.ofMinutes(30);

    private final DataFolder data;
    private final Launcher launcher;
    private final Contract contract;
    private String token = "";
    private long tokenSince;

    private House(DataFolder data, Launcher launcher) {
        this.data = data;
        this.launcher = launcher;
        this.contract = new Contract(data);
    }

    /** Returns when all is healthy; {@code folder} is emptied before, and removed at the end. */
    public static House start(Home home, Path folder, Terminal terminal) {
        new Build(home, terminal).whatIsOld();
        Folders.delete(folder);
        var data = DataFolder.at(folder).create();
        var port = data.ports().reserve(GATEWAY);
        terminal.line("starting the stack");
        var house = new House(data, Launcher.of(home, data, port, Surroundings.NONE, _ -> {}));
        Runtime.getRuntime().addShutdownHook(new Thread(house.launcher::close, "stop"));
        try {
            house.launcher.start();
            return house;
        } catch (RuntimeException e) {
            house.close();
            throw e;
        }
    }

    /** As a browser calls it. */
    public String address() {
        return contract.publicUrl();
    }

    /** A film on its way into it, by the road that a browser takes. */
    public Upload upload(Path film) {
        return Upload.start(gateway(), token(), film);
    }

    public Jobs jobs() {
        return new Jobs(gateway(), this::token);
    }

    /** The encoding service. */
    public ProcessId encoder() {
        var name = Service.ENCODING.label();
        return new PidFiles(data.run())
                .running(name)
                .orElseThrow(() -> new IllegalStateException("%s does not run".formatted(name)));
    }

    /** What the encoding service says. */
    public Path encoderLog() {
        return data.log(Service.ENCODING.label());
    }

    /** Where the encoding service has its files while it works. */
    public Path scratch() {
        return data.of("scratch");
    }

    @Override
    public void close() {
        launcher.close();
        Folders.delete(data.root());
    }

    private URI gateway() {
        return URI.create(contract.publicUrl().replace("localhost", "127.0.0.1"));
    }

    private synchronized String token() {
        if (System.nanoTime() - tokenSince > TOKEN_AGE.toNanos() || token.isEmpty()) {
            token = Tokens.of(contract.common().get("OZEAN_OIDC_URL"), "owner");
            tokenSince = System.nanoTime();
        }
        return token;
    }
}
