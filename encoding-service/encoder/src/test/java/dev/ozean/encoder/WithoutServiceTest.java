package dev.ozean.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ozean.encoding.protocol.Decision;
import dev.ozean.encoding.protocol.Download;
import dev.ozean.encoding.protocol.FailureCode;
import dev.ozean.encoding.protocol.JobLimits;
import dev.ozean.encoding.protocol.JobSettings;
import dev.ozean.encoding.protocol.ToParent;
import dev.ozean.encoding.standalone.EncoderHome;
import dev.ozean.encoding.standalone.Encoding;
import dev.ozean.encoding.standalone.FileSource;
import dev.ozean.encoding.standalone.FolderStore;
import dev.ozean.encoding.standalone.Made;
import dev.ozean.encoding.standalone.Manifests;
import dev.ozean.encoding.standalone.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The parent's side that the command line and the benchmarks use, with a real child. */
class WithoutServiceTest {
    private static final Path HOME = Path.of(System.getProperty("encoder.home"));
    private static final Path FILM = Path.of("src/main/rehearsal/film.mp4");

    @TempDir
    private Path folder;

    @Test
    void a_film_becomes_a_folder_with_all_that_its_playlists_name() throws IOException {
        // when
        var made = ((Result.Whole) encode(FILM)).made();
        Manifests.write(made, Settings.QUICK.segmentDuration(), out());

        // then
        assertThat(Files.readAllLines(out().resolve("master.m3u8"))).contains("v360/index.m3u8");
        assertThat(out().resolve("manifest.mpd")).isNotEmptyFile();
        assertThat(named(made)).isNotEmpty().allSatisfy(file -> assertThat(file).isNotEmptyFile());
        assertThat(made.files())
                .filteredOn(file -> !(file instanceof ToParent.Part))
                .allSatisfy(file -> assertThat(out().resolve(file.key())).isNotEmptyFile());
        assertThat(out().resolve(Download.MP4.key())).isNotEmptyFile();
    }

    @Test
    void an_encoder_that_was_built_without_x264_makes_a_ladder_with_what_it_has() throws IOException {
        // given
        var home = homeBuiltFor("OPENH264");
        var nothingCopied = home.settings().with(home.settings().policy().plain());

        // when
        var made = ((Result.Whole) encode(FILM, home, nothingCopied)).made();

        // then
        assertThat(made.decisions().getFirst())
                .returns("v360", Decision::rendition)
                .returns(Decision.Verdict.ENCODED, Decision::verdict);
        var first = made.segments().get("v360").getFirst();
        // x264 signs what it makes.
        assertThat(Files.readString(out().resolve(first.key()), StandardCharsets.ISO_8859_1))
                .doesNotContain("x264");
    }

    @Test
    void what_is_no_media_ends_with_its_code() throws IOException {
        // given
        var text = Files.writeString(folder.resolve("text.mp4"), "no film at all ".repeat(1000));

        // when
        var result = (Result.Failed) encode(text);

        // then
        assertThat(result.code()).isEqualTo(FailureCode.NOT_MEDIA);
    }

    /** What the playlists of all renditions name. */
    private Stream<Path> named(Made made) throws IOException {
        var files = Stream.<Path>builder();
        for (var name : made.segments().keySet()) {
            Files.readAllLines(out().resolve(name).resolve("index.m3u8")).stream()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> files.add(out().resolve(name).resolve(line)));
        }
        return files.build();
    }

    private Result encode(Path film) throws IOException {
        return encode(film, new EncoderHome(HOME, upToMain()), Settings.QUICK);
    }

    private Result encode(Path film, EncoderHome home, JobSettings settings) throws IOException {
        try (var source = FileSource.open(film);
                var encoding = Encoding.start(home, folder.resolve("run"), source, new FolderStore(out()))) {
            return encoding.run(settings, JobLimits.DEFAULT, new Encoding.Listener() {});
        }
    }

    /** The classes and libraries of this build, under another word about it. */
    private EncoderHome homeBuiltFor(String codec) throws IOException {
        var home = Files.createDirectory(folder.resolve("home"));
        Files.writeString(home.resolve("build.properties"), "codec=" + codec);
        var libraries = HOME.resolve("native").toAbsolutePath();
        var command = Stream.concat(
                upToMain().stream(),
                Stream.of(
                        "-Djava.library.path=" + libraries,
                        "-Dorg.bytedeco.javacpp.platform.preloadpath=" + libraries));
        return new EncoderHome(home, command.toList());
    }

    private static List<String> upToMain() throws IOException {
        var command = ParentSide.childCommand(HOME);
        return command.subList(0, command.size() - 1);
    }

    private Path out() {
        return folder.resolve("out");
    }
}
