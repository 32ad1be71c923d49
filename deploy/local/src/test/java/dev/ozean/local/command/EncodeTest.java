package dev.ozean.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncodeTest {
    @TempDir
    private Path folder;

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

    @Test
    void a_film_that_is_not_there_is_refused() {
        // when
        var code = Vms.run("encode", film().toString(), "--out", out().toString());

        // then
        assertThat(code).isEqualTo(2);
        assertThat(said()).contains("there is no file").hasLineCount(1);
    }

    @Test
    void an_empty_file_is_refused_with_the_code_and_the_sentence_of_what_is_no_media() throws IOException {
        // given
        Files.createFile(film());

        // when
        var code = Vms.run("encode", film().toString(), "--out", out().toString());

        // then
        assertThat(code).isEqualTo(2);
        assertThat(said())
                .contains("(not_media)")
                .contains("no video or sound that we can open")
                .hasLineCount(1);
    }

    @Test
    void a_folder_that_holds_something_stays_as_it_is() throws IOException {
        // given
        Files.writeString(film(), "film");
        Files.createDirectories(out());
        Files.writeString(out().resolve("diary.txt"), "mine");

        // when
        var code = Vms.run("encode", film().toString(), "--out", out().toString());

        // then
        assertThat(code).isEqualTo(2);
        assertThat(said()).contains("name a new folder").hasLineCount(1);
        assertThat(out().resolve("diary.txt")).hasContent("mine");
    }

    @Test
    void a_file_is_no_folder_to_encode_into() throws IOException {
        // given
        Files.writeString(film(), "film");

        // when
        var code = Vms.run("encode", film().toString(), "--out", film().toString());

        // then
        assertThat(code).isEqualTo(2);
        assertThat(said()).contains("is no folder").hasLineCount(1);
    }

    @Test
    void a_folder_must_be_named() {
        // when
        var code = Vms.run("encode", film().toString());

        // then
        assertThat(code).isEqualTo(2);
        assertThat(said()).contains("--out").hasLineCount(1);
    }

    private Path film() {
        return folder.resolve("film.mp4");
    }

    private Path out() {
        return folder.resolve("out");
    }

    private String said() {
        return errors.toString(StandardCharsets.UTF_8);
    }
}
