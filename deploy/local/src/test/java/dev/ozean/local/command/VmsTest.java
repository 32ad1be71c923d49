package dev.ozean.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class VmsTest {
    @TempDir
    private Path data;

    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
    private final PrintStream usual = System.err;

    @BeforeEach
    void catch_errors() {
        System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void give_back() {
        System.setErr(usual);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "up",
                "down",
                "status",
                "logs",
                "token",
                "demo",
                "test",
                "replay catalog",
                "accounts",
                "drain",
                "resume"
            })
    void every_command_refuses_an_unknown_option_in_one_line(String command) {
        // when
        var code = Vms.run((command + " --nonsense").split(" "));

        // then
        assertThat(code).isEqualTo(2);
        assertThat(said()).startsWith("vms: ").contains("--nonsense").hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"up", "down", "status", "logs", "token", "demo", "test", "replay", "accounts", "drain", "resume"
            })
    void every_command_has_help_and_takes_a_data_folder(String command) {
        // when
        var help = new CommandLine(new Vms()).getSubcommands().get(command).getUsageMessage();

        // then
        assertThat(Vms.run(command, "--help")).isZero();
        assertThat(help).contains("--help").contains("--data");
    }

    @Test
    void an_unknown_command_is_refused() {
        // when
        var code = Vms.run("fly");

        // then
        assertThat(code).isEqualTo(2);
        assertThat(said()).contains("fly").hasLineCount(1);
    }

    @Test
    void a_taken_port_is_refused_before_anything_is_built() throws IOException {
        // given
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = Integer.toString(socket.getLocalPort());

            // when
            var code = Vms.run("up", "--data", data.toString(), "--port", port);

            // then
            assertThat(code).isEqualTo(2);
            assertThat(said())
                    .isEqualTo("vms: port %s is taken by another program; choose another one with --port", port);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "65536", "many"})
    void a_port_that_is_none_is_refused(String port) {
        // when
        var code = Vms.run("up", "--data", data.toString(), "--port=" + port);

        // then
        assertThat(code).isEqualTo(2);
        assertThat(said()).contains(port).hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"token", "demo", "drain", "resume"})
    void what_needs_a_stack_says_how_to_start_one(String command) {
        // when
        var code = Vms.run(command, "--data", data.toString());

        // then
        assertThat(code).isEqualTo(2);
        assertThat(said()).isEqualTo("vms: no stack is up in %s; start one with ./vms up", data);
    }

    @Test
    void down_has_nothing_to_do_where_nothing_runs() {
        // when
        var code = Vms.run("down", "--data", data.resolve("never made").toString());

        // then
        assertThat(code).isZero();
        assertThat(data.resolve("never made")).doesNotExist();
    }

    @Test
    void the_folder_of_the_tests_is_deleted_only_if_an_earlier_test_run_made_it() throws IOException {
        // given
        var precious = data.resolve("test-stack/precious");
        Files.createDirectories(precious);

        // when
        var code = Vms.run("test", "--data", data.toString());

        // then
        assertThat(code).isEqualTo(2);
        assertThat(said())
                .isEqualTo(
                        "vms: %s was not made by ./vms test; move it away or choose another --data",
                        precious.getParent());
        assertThat(precious).exists();
    }

    @Test
    void a_test_run_throws_away_what_the_one_before_left_and_nothing_beside_it() throws IOException {
        // given
        var beside = Files.createFile(data.resolve("beside"));
        var left = Files.createFile(TestFolder.fresh(data).resolve("left"));

        // when
        var folder = TestFolder.fresh(data);

        // then
        assertThat(folder).isEqualTo(left.getParent()).isDirectory();
        assertThat(left).doesNotExist();
        assertThat(beside).exists();
    }

    private String said() {
        return errors.toString(StandardCharsets.UTF_8).strip();
    }
}
