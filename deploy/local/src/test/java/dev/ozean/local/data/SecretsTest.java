package dev.ozean.local.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    private Path folder;

    @Test
    void a_secret_is_made_once_and_another_one_in_every_folder() {
        // given
        var made = Secrets.in(folder.resolve("secrets")).get("media");

        // when
        var again = Secrets.in(folder.resolve("secrets")).get("media");

        // then
        assertThat(again).isEqualTo(made).hasSizeGreaterThan(40);
        assertThat(Secrets.in(folder.resolve("other")).get("media")).isNotEqualTo(made);
    }

    @Test
    void only_the_owner_reads_them() throws IOException {
        // given
        var file = folder.resolve("secrets");

        // when
        Secrets.in(file).get("media");

        // then
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}
