package dev.ozean.encoding.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.ozean.encoding.protocol.VideoCodec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SandboxTest {
    @TempDir
    Path scratch;

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void a_sandbox_with_a_device_in_it_has_nothing_else_of_the_machine(Sandbox kind) throws IOException {
        // given
        var devices = Files.createDirectory(scratch.resolve("dev"));
        Files.createFile(devices.resolve("nvidia0"));
        var children = Sandboxes.children(scratch, kind, new Devices(devices, Stream.of(VideoCodec.NVENC_H264)));

        // when
        var could = breakOut(children);

        // then
        assertThat(could).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_child_that_gives_way_does_so_with_all_its_threads(Sandbox kind) throws IOException {
        // given
        var children = children(kind);
        try (var folder = children.scratch("polite");
                var child = children.start(folder, Urgency.AWAITED)) {
            Sandboxes.begin(child, "standstill");
            assertThat(niceness(child)).containsOnly(ours());

            // when
            child.giveWay();

            // then
            assertThat(niceness(child)).containsOnly(Math.min(19, ours() + 10));
            assertThat(sessions(child)).allMatch(session -> session.equals(session("self")) || session.endsWith(" 10"));
        }
    }

    @Test
    void a_child_that_nobody_waits_for_gives_way_from_its_start() throws IOException {
        // given
        var children = children(Sandbox.NONE);

        // when
        try (var folder = children.scratch("polite");
                var child = children.start(folder, Urgency.PATIENT)) {
            Sandboxes.begin(child, "standstill");

            // then
            assertThat(niceness(child)).containsOnly(Math.min(19, ours() + 10));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_child_is_the_first_to_die_when_the_machine_has_no_memory_left(Sandbox kind) throws IOException {
        // given
        var children = children(kind);

        // when
        try (var folder = children.scratch("hungry");
                var child = children.start(folder, Urgency.AWAITED)) {
            Sandboxes.begin(child, "standstill");

            // then
            assertThat(child.processes().map(SandboxTest::readinessToDie))
                    .isNotEmpty()
                    .containsOnly("1000");
        }
    }

    @Test
    void a_child_that_dies_tells_how() throws IOException {
        // given
        var children = children(Sandbox.NONE);

        // when
        try (var folder = children.scratch("crash");
                var child = children.start(folder, Urgency.AWAITED)) {
            Sandboxes.begin(child, "crash");

            // then
            assertThat(child.next()).isEmpty();
            assertThat(child.exit().code()).hasValue(7);
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothing_is_left_of_a_child_that_writes_to_its_last_moment(Sandbox kind) throws IOException {
        // given
        var children = children(kind);
        var folder = children.scratch("flood");
        var child = children.start(folder, Urgency.AWAITED);
        Sandboxes.begin(child, "floods");
        await().until(() -> child.keepsMoreThan(1000 * 4096));
        var family = child.processes().toList();

        // when
        child.close();
        var ended = family.stream().allMatch(Family::hasEnded);
        folder.close();

        // then
        assertThat(ended).isTrue();
        assertThat(folder.shared().getParent()).doesNotExist();
    }

    @Test
    void production_refuses_to_start_without_a_sandbox() {
        // given
        var children = Sandboxes.unprepared(scratch, Sandbox.NONE, true);

        // when
        var start = assertThatThrownBy(children::prepare);

        // then
        start.isInstanceOf(IllegalStateException.class).hasMessageContaining("bubblewrap");
    }

    @Test
    void production_refuses_to_start_where_a_child_cannot_be_limited() {
        // given
        var children = Sandboxes.unlimited(scratch, true);

        // when
        var start = assertThatThrownBy(children::prepare);

        // then
        start.isInstanceOf(IllegalStateException.class).hasMessageContaining("prlimit");
    }

    @Test
    void elsewhere_a_child_may_be_without_limits() {
        // given
        var children = Sandboxes.unlimited(scratch, false);

        // when
        children.prepare();

        // then
        assertThat(children.sandbox()).isEqualTo(Sandbox.NONE);
    }

    @Test
    void a_sandbox_in_which_something_would_stay_writable_does_not_work() throws IOException, InterruptedException {
        // given: a machine that refuses to make a mounted folder read-only
        var children = children(Sandbox.UNSHARE);
        var refusing = Files.writeString(
                Files.createDirectory(scratch.resolve("tools")).resolve("mount"), """
                #!/bin/sh
                case "$*" in *bind,ro*) exit 77 ;; esac
                exec /usr/bin/mount "$@"
                """);
        Files.setPosixFilePermissions(refusing, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (var folder = children.scratch("probe")) {
            var command = Sandboxes.probe(scratch, Sandbox.UNSHARE, folder).stream()
                    .map(part -> part.replace("PATH=", "PATH=" + refusing.getParent() + ":"))
                    .toList();

            // when
            var probe = new ProcessBuilder(command).redirectErrorStream(true).start();
            var said = new String(probe.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            // then
            assertThat(probe.waitFor()).as(said).isEqualTo(77);
        }
    }

    private static List<Integer> niceness(Child child) {
        return child.processes()
                .flatMap(Niceness::threads)
                .flatMap(thread -> Niceness.of(thread).stream())
                .toList();
    }

    private static int ours() {
        return Niceness.of(Path.of("/proc/self")).orElseThrow();
    }

    /** What the kernel weighs against each other, with its niceness; nothing where it knows no such thing. */
    private static List<String> sessions(Child child) {
        return child.processes()
                .map(process -> session(Long.toString(process.pid())))
                .toList();
    }

    private static String session(String process) {
        try {
            var file = Path.of("/proc", process, "autogroup");
            return Files.exists(file) ? Files.readString(file).strip() : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** See proc_pid_oom_score_adj(5): from -1000 to 1000. */
    private static String readinessToDie(ProcessHandle process) {
        try {
            return Files.readString(Niceness.folder(process).resolve("oom_score_adj"))
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Children children(Sandbox kind) {
        return Sandboxes.children(scratch, kind);
    }

    private static String breakOut(Children children) throws IOException {
        try (var folder = children.scratch("burglar");
                var child = children.start(folder, Urgency.AWAITED)) {
            Sandboxes.begin(child, """
                    break out
                    process=%d
                    read=/etc/passwd
                    read=/var
                    read=/usr/bin
                    read=/sys/kernel
                    write=/
                    write=/dev
                    mount=/dev""".formatted(ProcessHandle.current().pid()));
            return Sandboxes.detail(child);
        }
    }
}
