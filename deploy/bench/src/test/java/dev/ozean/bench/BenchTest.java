package dev.ozean.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BenchTest {
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
                "nonsense",
                "encode --nonsense",
                "encode --pairs none",
                "encode --pairs 0",
                "encode no/such/film.mp4",
                "throughput --jobs 1",
                "throughput no/such/film.mp4",
                "playable --minutes 0",
                "playable --sources MPEG1",
                "throughput --pairs 0",
                "flat --jobs 20",
                "flat --jobs 35",
                "hostile --files 0",
                "hostile --seed none"
            })
    void what_cannot_be_measured_is_refused_in_one_line(String arguments) {
        // when
        var code = Bench.run(arguments.split(" "));

        // then
        assertThat(code).isEqualTo(2);
        assertThat(errors.toString(StandardCharsets.UTF_8))
                .startsWith("vms bench: ")
                .hasLineCount(1);
    }

    @Test
    void it_has_help() {
        // then
        assertThat(Bench.run("--help")).isZero();
        assertThat(Bench.run("encode", "--help")).isZero();
        assertThat(Bench.run("throughput", "--help")).isZero();
        assertThat(Bench.run("playable", "--help")).isZero();
        assertThat(Bench.run("flat", "--help")).isZero();
        assertThat(Bench.run("hostile", "--help")).isZero();
    }
}
