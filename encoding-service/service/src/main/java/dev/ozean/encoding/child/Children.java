package dev.ozean.encoding.child;

import io.quarkus.logging.Log;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Starts the processes that open untrusted media, each in the best sandbox that works on this machine. */
@Startup
@ApplicationScoped
public class Children {
    private static final long PROBE_SECONDS = 20;

    private final ChildConfig config;
    private final Devices devices;
    private final Commands commands;
    private final Path javaHome;
    private ScratchRoot scratch;
    private Sandbox sandbox;

    @Inject
    Children(ChildConfig config, Devices devices) {
        this(config, devices, Programs.here());
    }

    Children(ChildConfig config, Devices devices, Programs programs) {
        this.config = config;
        this.devices = devices;
        this.commands = new Commands(config, programs);
        this.javaHome = config.javaHome().orElseGet(() -> Path.of(System.getProperty("java.home")));
    }

    @PostConstruct
    void prepare() {
        checkLimits();
        scratch = ScratchRoot.under(config.scratch());
        sandbox = choose();
    }

    @PreDestroy
    void close() {
        scratch.close();
    }

    public Sandbox sandbox() {
        return sandbox;
    }

    /** An empty folder for one run. */
    public Scratch scratch(String name) {
        return scratch.folder(name);
    }

    /** Starts a child with this folder as the only one that it may write to. */
    public Child start(Scratch folder, Urgency urgency) {
        var niceness = switch (urgency) {
            case AWAITED -> config.openingNiceness();
            case PATIENT -> config.niceness();
        };
        return Child.start(commands.child(sandbox, launch(folder), niceness), config.home(), folder, config.niceness());
    }

    private void checkLimits() {
        if (commands.areLimited()) {
            return;
        }
        if (config.sandboxRequired()) {
            throw new IllegalStateException("what opens untrusted media could take all memory and disk here:"
                    + " install prlimit, which is in util-linux");
        }
        Log.warn("untrusted media is opened without limits of memory and files: there is no prlimit here");
    }

    private Sandbox choose() {
        var candidates = config.sandbox().map(List::of).orElseGet(() -> Arrays.asList(Sandbox.values()));
        var chosen = candidates.stream().filter(this::works).findFirst().orElse(Sandbox.NONE);
        if (chosen == Sandbox.NONE && config.sandboxRequired()) {
            throw new IllegalStateException("no sandbox works here for opening untrusted media: install bubblewrap,"
                    + " or allow user namespaces for unshare");
        }
        if (chosen == Sandbox.NONE) {
            Log.warn("untrusted media is opened without a sandbox: neither bubblewrap nor unshare works here");
        } else {
            Log.infof(
                    "untrusted media is opened in a sandbox by %s",
                    chosen.name().toLowerCase(Locale.ROOT));
        }
        return chosen;
    }

    private boolean works(Sandbox candidate) {
        if (candidate == Sandbox.NONE) {
            return true;
        }
        try (var folder = scratch.folder("probe")) {
            var process = new ProcessBuilder(commands.probe(candidate, launch(folder)))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var ended = process.waitFor(PROBE_SECONDS, TimeUnit.SECONDS);
            process.destroyForcibly();
            return ended && process.exitValue() == 0;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Launch launch(Scratch folder) {
        try {
            return new Launch(
                    javaHome.toRealPath(),
                    config.home().toRealPath(),
                    folder.shared(),
                    folder.root(),
                    devices.present());
        } catch (IOException e) {
            throw new UncheckedIOException("the encoder is not at " + config.home(), e);
        }
    }
}
