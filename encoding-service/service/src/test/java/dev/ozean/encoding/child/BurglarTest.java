package dev.ozean.encoding.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ozean.encoding.hostile.Canary;
import dev.ozean.encoding.hostile.Listener;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A child in the hands of an attacker, who knows where everything is. */
class BurglarTest {
    /** Tried from within a sandbox alone: elsewhere it might work. */
    private static final List<String> AT_THE_SYSTEM = Stream.concat(
                    Stream.of("mount=/proc", "mount=/tmp"),
                    Stream.of(
                                    "/",
                                    "/tmp",
                                    "/dev",
                                    "/dev/shm",
                                    "/var/tmp",
                                    "/run",
                                    "/etc",
                                    "/usr/lib",
                                    "/proc/sys/kernel")
                            .map("write="::concat))
            .toList();

    @TempDir
    Path folder;

    private final String name = "ozean-" + UUID.randomUUID();
    private final AbstractSocket abstractSocket = AbstractSocket.listen(name);
    private final Listener listener = Listener.start(new byte[0]);
    private Canary atHome;
    private ServerSocketChannel socket;

    @BeforeEach
    void lay_out() throws IOException {
        atHome = Canary.plant(Path.of(System.getProperty("user.home"), "." + name), new byte[10]);
        socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        socket.bind(UnixDomainSocketAddress.of(folder.resolve("socket")));
    }

    @AfterEach
    void clear_away() throws IOException {
        atHome.close();
        socket.close();
        listener.close();
        abstractSocket.close();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void a_child_in_a_sandbox_can_do_nothing_but_its_work(Sandbox kind) throws IOException {
        // given
        var children = Sandboxes.children(folder, kind);

        // when
        var could = breakOut(children, AT_THE_SYSTEM);

        // then
        assertThat(could).isEmpty();
        assertThat(listener.calls()).isZero();
        assertThat(atHome.wasRead()).isFalse();
    }

    @Test
    void without_a_sandbox_the_same_child_could_do_it() throws IOException {
        // given
        var children = Sandboxes.children(folder, Sandbox.NONE);

        // when
        var could = breakOut(children, List.of());

        // then
        assertThat(could)
                .contains(
                        "call over TCP",
                        "call an abstract socket",
                        "call " + folder.resolve("socket"),
                        "read 10 bytes of " + atHome.file(),
                        "other.1/shared/segment",
                        "write to " + folder,
                        "read the environment of a process",
                        "signal process");
        // Of memory it has its share in any case.
        assertThat(could).doesNotContain("take 5 GiB");
        await().until(() -> listener.calls() == 2);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void a_child_in_a_sandbox_ends_with_a_parent_that_was_killed(Sandbox kind) throws IOException {
        // given: a shell for a parent; the pipe to the child stays open
        var children = Sandboxes.children(folder, kind);
        try (var scratch = children.scratch("orphan")) {
            var command = new ArrayList<>(List.of("sh", "-c", "exec 3<&0; \"$@\" <&3 & wait", "parent"));
            command.addAll(Sandboxes.command(folder, kind, scratch));
            var parent = new ProcessBuilder(command)
                    .directory(Sandboxes.home().toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            await().until(() -> parent.descendants().anyMatch(BurglarTest::isChild));
            var family = parent.descendants().toList();

            // when
            parent.destroyForcibly();

            // then
            await().until(() -> family.stream().noneMatch(ProcessHandle::isAlive));
        }
    }

    private static boolean isChild(ProcessHandle process) {
        return process.info().command().filter(java -> java.endsWith("/java")).isPresent();
    }

    /** What it could do. */
    private String breakOut(Children children, List<String> more) throws IOException {
        try (var other = children.scratch("other.1");
                var mine = children.scratch("mine.1");
                var child = children.start(mine, Urgency.AWAITED)) {
            var lines = Stream.of(script(other, mine), more).flatMap(List::stream);
            Sandboxes.begin(child, lines.collect(Collectors.joining("\n")));
            return Sandboxes.detail(child);
        }
    }

    private List<String> script(Scratch other, Scratch mine) throws IOException {
        var foreign = Files.writeString(other.shared().resolve("segment"), "of another group");
        var lines = new ArrayList<>(List.of(
                "break out",
                "tcp=" + listener.address().getPort(),
                "udp=" + listener.udp(),
                "abstract=" + name,
                "socket=" + folder.resolve("socket"),
                "process=" + ProcessHandle.current().pid()));
        Stream.of(
                        foreign,
                        other.shared(),
                        mine.shared().resolveSibling("taken"),
                        atHome.file(),
                        Path.of("/etc/passwd"),
                        Path.of("/etc/shadow"),
                        Path.of("/etc/hostname"),
                        Path.of("/home"),
                        Path.of("/root"),
                        Path.of("/var"),
                        Path.of("/run"),
                        Path.of("/sys/kernel"),
                        Path.of("/usr/bin"),
                        Path.of("/.old/usr"),
                        Path.of("/proc/1/root/etc/passwd"))
                .forEach(path -> lines.add("read=" + path));
        Stream.of(folder, other.shared(), mine.shared().getParent(), Sandboxes.home())
                .forEach(path -> lines.add("write=" + path));
        return lines;
    }
}
