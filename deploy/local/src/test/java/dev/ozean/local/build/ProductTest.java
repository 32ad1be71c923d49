package dev.ozean.local.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProductTest {
    @TempDir
    private Path module;

    private Product product;

    @BeforeEach
    void build() throws IOException {
        product = new Product(
                "module", List.of(module), module.resolve("target/result.jar"), module.resolve("target/built"));
        touch("src/main/java/A.java", 1);
        touch("target/result.jar", 2);
    }

    @Test
    void what_is_newer_than_its_sources_is_not_old() {
        assertThat(product.isOld()).isFalse();
    }

    @Test
    void a_missing_result_is_old() throws IOException {
        // given
        Files.delete(module.resolve("target/result.jar"));

        // when
        var old = product.isOld();

        // then
        assertThat(old).isTrue();
    }

    @Test
    void a_changed_source_makes_the_result_old_until_it_was_built_again() throws IOException {
        // given
        touch("src/main/java/A.java", 3);
        var before = product.isOld();

        // when
        product.built();

        // then
        assertThat(before).isTrue();
        assertThat(product.isOld()).isFalse();
    }

    @Test
    void tests_and_downloads_are_no_sources() throws IOException {
        // given
        touch("src/test/java/ATest.java", 3);
        touch("src/main/webui/node_modules/a/index.js", 3);
        touch("target/classes/A.class", 3);

        // when
        var old = product.isOld();

        // then
        assertThat(old).isFalse();
    }

    private void touch(String file, int seconds) throws IOException {
        var path = module.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, "");
        Files.setLastModifiedTime(path, FileTime.fromMillis(seconds * 1000L));
    }
}
