package dev.ozean.encoding.child;

import dev.ozean.encoding.protocol.ChildEnvironment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs a command under bubblewrap. */
final class Bubblewrap {
    private static final List<String> ALONE = List.of(
            "bwrap",
            "--unshare-all",
            "--die-with-parent",
            "--new-session",
            "--clearenv",
            "--cap-drop",
            "ALL",
            "--hostname",
            "encoder",
            "--proc",
            "/proc",
            "--dev",
            "/dev",
            "--dir",
            "/tmp");

    /** Bubblewrap builds its view in memory, which nobody counts: a child that could write there could fill it. */
    private static final List<String> CLOSED = List.of("--remount-ro", "/dev", "--remount-ro", "/");

    private Bubblewrap() {}

    static List<String> around(Launch launch, List<String> command) {
        var wrapped = new ArrayList<>(ALONE);
        ChildEnvironment.VARIABLES.forEach((name, value) -> wrapped.addAll(List.of("--setenv", name, value)));
        launch.readable().forEach(folder -> wrapped.addAll(List.of("--ro-bind", folder.toString(), folder.toString())));
        launch.links().forEach(link -> wrapped.addAll(List.of("--symlink", target(link), link.toString())));
        launch.devices().forEach(device -> wrapped.addAll(List.of("--dev-bind", device.toString(), device.toString())));
        wrapped.addAll(
                List.of("--bind", launch.scratch().toString(), launch.scratch().toString()));
        wrapped.addAll(CLOSED);
        wrapped.addAll(List.of("--chdir", launch.home().toString(), "--"));
        wrapped.addAll(command);
        return wrapped;
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
