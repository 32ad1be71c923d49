package dev.ozean.encoding.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.ozean.encoding.ScriptedChild;
import dev.ozean.encoding.ScriptedHome;
import dev.ozean.encoding.protocol.JobLimits;
import dev.ozean.encoding.protocol.JobSettings;
import dev.ozean.encoding.protocol.ToChild.Bytes;
import dev.ozean.encoding.protocol.ToChild.Job;
import dev.ozean.encoding.protocol.ToParent.Failed;
import dev.ozean.encoding.protocol.ToParent.Read;
import dev.ozean.encoding.protocol.Work;
import io.quarkus.runtime.configuration.MemorySize;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Scripted children in sandboxes of any kind. */
final class Sandboxes {
    /** Made once: a child must not find it half written. */
    private static final Path HOME = ScriptedHome.create();

    private Sandboxes() {}

    /** On a machine that lacks what they are made of, the test is skipped. */
    static Children children(Path scratch, Sandbox kind) {
        return children(scratch, kind, new Devices(scratch, Stream.empty()));
    }

    static Children children(Path scratch, Sandbox kind, Devices devices) {
        assumeThat(isPossible(kind)).as("%s works here", kind).isTrue();
        var children = new Children(new Config(scratch, kind, false), devices);
        children.prepare();
        assertThat(children.sandbox()).isEqualTo(kind);
        return children;
    }

    /** Asks the machine alone, or a sandbox of ours that is broken would pass for a machine that has none. */
    private static boolean isPossible(Sandbox kind) {
        return switch (kind) {
            case BUBBLEWRAP -> succeeds("bwrap", "--unshare-all", "--ro-bind", "/", "/", "true");
            case UNSHARE ->
                succeeds(
                        "unshare",
                        "--user",
                        "--map-root-user",
                        "--net",
                        "--ipc",
                        "--pid",
                        "--fork",
                        "--mount-proc",
                        "true");
            case NONE -> true;
        };
    }

    private static boolean succeeds(String... command) {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** That have not looked yet whether it works here. */
    static Children unprepared(Path scratch, Sandbox kind, boolean isRequired) {
        return new Children(new Config(scratch, kind, isRequired), new Devices(scratch, Stream.empty()));
    }

    /** That are on a machine without the programs to limit them. */
    static Children unlimited(Path scratch, boolean isRequired) {
        var devices = new Devices(scratch, Stream.empty());
        return new Children(new Config(scratch, Sandbox.NONE, isRequired), devices, new Programs(List.of()));
    }

    /** The whole command of a child. */
    static List<String> command(Path folder, Sandbox kind, Scratch scratch) throws IOException {
        return commands(folder, kind).child(kind, launch(scratch), 0);
    }

    /** The whole command of a look whether a sandbox works. */
    static List<String> probe(Path folder, Sandbox kind, Scratch scratch) throws IOException {
        return commands(folder, kind).probe(kind, launch(scratch));
    }

    private static Commands commands(Path folder, Sandbox kind) {
        return new Commands(new Config(folder, kind, false), Programs.here());
    }

    private static Launch launch(Scratch scratch) throws IOException {
        var java = Path.of(System.getProperty("java.home")).toRealPath();
        return new Launch(java, home().toRealPath(), scratch.shared(), scratch.root(), List.of());
    }

    static Path home() {
        return HOME;
    }

    /** Gives the child its job, and its script when it asks for the master. */
    static void begin(Child child, String script) throws IOException {
        var text = script.getBytes(StandardCharsets.UTF_8);
        child.send(new Job(text.length, Work.WHOLE, JobSettings.DEFAULT, JobLimits.DEFAULT));
        var read = child.next()
                .map(Read.class::cast)
                .orElseThrow(() -> new IllegalStateException("it died: " + child.lastWords()));
        child.send(new Bytes(read.request(), text));
    }

    /** What a child that failed says of that. */
    static String detail(Child child) throws IOException {
        return child.next()
                .map(Failed.class::cast)
                .map(Failed::detail)
                .orElseGet(() -> "it died: " + child.lastWords());
    }

    private record Config(Path scratch, Sandbox kind, boolean sandboxRequired) implements ChildConfig {
        @Override
        public Path home() {
            return HOME;
        }

        @Override
        public String mainClass() {
            return ScriptedChild.class.getName();
        }

        @Override
        public Optional<Path> javaHome() {
            return Optional.empty();
        }

        @Override
        public Optional<Sandbox> sandbox() {
            return Optional.of(kind);
        }

        @Override
        public MemorySize memory() {
            return new MemorySize(BigInteger.TWO.pow(32));
        }

        @Override
        public MemorySize fileSize() {
            return new MemorySize(BigInteger.TWO.pow(28));
        }

        @Override
        public int niceness() {
            return 10;
        }

        @Override
        public int openingNiceness() {
            return 0;
        }
    }
}
