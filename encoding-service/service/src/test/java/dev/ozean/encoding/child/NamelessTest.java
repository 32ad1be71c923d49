package dev.ozean.encoding.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What processes keep that no walk over folders meets. */
class NamelessTest {
    private static final long MEBIBYTE = 1 << 20;

    @TempDir
    Path folder;

    static Stream<Arguments> hoarders() {
        return Stream.of(Sandbox.values())
                .flatMap(kind ->
                        Stream.of("nameless", "nameless apart", "mapped").map(script -> Arguments.of(kind, script)));
    }

    @ParameterizedTest
    @MethodSource("hoarders")
    void what_a_child_keeps_without_a_name_is_seen_through_its_sandbox(Sandbox kind, String script) throws IOException {
        // given
        var children = Sandboxes.children(folder, kind);
        try (var scratch = children.scratch("hoard");
                var child = children.start(scratch, Urgency.AWAITED)) {

            // when
            Sandboxes.begin(child, script);

            // then
            await().until(() -> child.keepsMoreThan(99 * MEBIBYTE));
            assertThat(scratch.bytes(Long.MAX_VALUE)).isLessThan(MEBIBYTE);
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_honest_child_has_nothing_without_a_name_and_hides_nothing(Sandbox kind) throws IOException {
        // given
        var children = Sandboxes.children(folder, kind);
        try (var scratch = children.scratch("honest");
                var child = children.start(scratch, Urgency.AWAITED)) {
            Sandboxes.begin(child, "standstill");

            // when
            var nameless = Nameless.of(child.processes(), scratch.shared(), Long.MAX_VALUE);

            // then
            assertThat(nameless.bytes()).isZero();
            assertThat(nameless.isHidden()).isFalse();
        }
    }

    @Test
    void a_file_that_several_processes_have_open_counts_once() throws IOException {
        // given
        var script = "exec 3>open; rm open; head -c 5000000 /dev/zero >&3; sleep 60 & echo begun; wait";
        var shell = start("sh", "-c", script);
        try {
            shell.inputReader().readLine();
            var processes = Stream.concat(Stream.of(shell.toHandle()), shell.descendants())
                    .toList();

            // when
            var bytes = Nameless.of(processes.stream(), folder, Long.MAX_VALUE).bytes();

            // then
            assertThat(processes).hasSize(2);
            assertThat(bytes).isEqualTo(5_000_000);
        } finally {
            end(shell);
        }
    }

    @Test
    void a_look_ends_once_there_is_more_than_enough() throws IOException {
        // given
        var shell = start("sh", "-c", "exec 3>one 4>other; rm one other; echo begun; sleep 60");
        try {
            shell.inputReader().readLine();

            // when
            var bytes = Nameless.of(Stream.of(shell.toHandle()), folder, 0).bytes();

            // then
            assertThat(bytes).isEqualTo(4096);
        } finally {
            end(shell);
        }
    }

    @Test
    void what_is_mapped_of_a_program_that_was_replaced_counts() throws IOException {
        // given
        var program = Files.copy(Path.of("/bin/sleep"), folder.resolve("program"));
        var size = Files.size(program);
        var process = start(program.toString(), "60");
        try {
            await().until(() ->
                    process.info().command().filter(program.toString()::equals).isPresent());
            Files.delete(program);

            // when
            var bytes = Nameless.of(Stream.of(process.toHandle()), Path.of("/elsewhere"), Long.MAX_VALUE)
                    .bytes();

            // then
            assertThat(bytes).isBetween(size / 2, size * 2);
        } finally {
            end(process);
        }
    }

    @Test
    void what_has_ended_keeps_nothing() throws IOException, InterruptedException {
        // given
        var process = start("true");
        process.waitFor();

        // when
        var nameless = Nameless.of(Stream.of(process.toHandle()), folder, Long.MAX_VALUE);

        // then
        assertThat(nameless.bytes()).isZero();
        assertThat(nameless.isHidden()).isFalse();
    }

    /** The kernel keeps a process from being looked at whose program may not be read; from root it keeps nothing. */
    @Test
    void a_process_is_hidden_from_whoever_may_not_look_at_it_and_from_nobody_else() throws IOException {
        // given
        var program = Files.copy(Path.of("/bin/sleep"), folder.resolve("program"));
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("--x------"));
        var process = start(program.toString(), "60");
        try {
            // when
            var isHidden = Nameless.of(Stream.of(process.toHandle()), folder, Long.MAX_VALUE)
                    .isHidden();

            // then
            assertThat(isHidden).isEqualTo(!Files.isReadable(program));
        } finally {
            end(process);
        }
    }

    private Process start(String... command) throws IOException {
        return new ProcessBuilder(command).directory(folder.toFile()).start();
    }

    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
