package dev.ozean.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ozean.encoding.protocol.Download;
import dev.ozean.encoding.protocol.FailureCode;
import dev.ozean.encoding.protocol.JobLimits;
import dev.ozean.encoding.protocol.ToParent;
import dev.ozean.encoding.standalone.EncoderHome;
import dev.ozean.encoding.standalone.Encoding;
import dev.ozean.encoding.standalone.FileSource;
import dev.ozean.encoding.standalone.FolderStore;
import dev.ozean.encoding.standalone.Made;
import dev.ozean.encoding.standalone.Manifests;
import dev.ozean.encoding.standalone.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The parent's side that the command line and the benchmarks use, with a real child. */
class WithoutServiceTest {
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
        var home = Path.of(System.getProperty("encoder.home"));
        var command = ParentSide.childCommand(home);
        var upToMain = command.subList(0, command.size() - 1);
        try (var source = FileSource.open(film);
                var encoding = Encoding.start(
                        new EncoderHome(home, upToMain), folder.resolve("run"), source, new FolderStore(out()))) {
            return encoding.run(Settings.QUICK, JobLimits.DEFAULT, new Encoding.Listener() {});
        }
    }

    private Path out() {
        return folder.resolve("out");
    }
}
