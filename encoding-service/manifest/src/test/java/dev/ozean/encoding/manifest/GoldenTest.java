package dev.ozean.encoding.manifest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every file that players begin with, byte for byte. */
class GoldenTest {
    private static final Path GOLDEN = Path.of("src/test/resources/dev/ozean/encoding/manifest");

    @ParameterizedTest
    @EnumSource
    void a_presentation_has_these_files(Shape shape) throws IOException {
        // given
        var expected = names(GOLDEN.resolve(shape.name()));

        // when
        var files = Manifests.of(shape.presentation());

        // then
        assertThat(files.keySet()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(files.lastEntry().getKey()).isEqualTo(Presentation.HLS);
    }

    static Stream<Arguments> files() {
        return Stream.of(Shape.values())
                .flatMap(shape -> Manifests.of(shape.presentation()).entrySet().stream()
                        .map(file -> Arguments.of(shape, file.getKey(), file.getValue())));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("files")
    void a_file_has_this_content(Shape shape, String name, String text) throws IOException {
        // given
        var golden = GOLDEN.resolve(shape.name()).resolve(name);

        // when
        var written = new ByteArrayInputStream(text.getBytes(UTF_8));

        // then
        // Tells which lines differ; what it passes over are the ends of lines.
        try (var expected = Files.newInputStream(golden)) {
            assertThat(written).hasSameContentAs(expected);
        }
        assertThat(text.getBytes(UTF_8)).isEqualTo(Files.readAllBytes(golden));
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .toList();
        }
    }
}
