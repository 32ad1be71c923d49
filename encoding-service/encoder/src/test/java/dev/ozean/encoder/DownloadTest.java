package dev.ozean.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ozean.encoder.libav.DecodedMedia;
import dev.ozean.encoder.libav.PackedMedia;
import dev.ozean.encoder.libav.TestMedia;
import dev.ozean.encoding.protocol.Download;
import dev.ozean.encoding.protocol.FailureCode;
import dev.ozean.encoding.protocol.JobLimits;
import dev.ozean.encoding.protocol.JobSettings;
import dev.ozean.encoding.protocol.JobSettings.Rung;
import dev.ozean.encoding.protocol.Stage;
import dev.ozean.encoding.protocol.ToParent;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DownloadTest {
    @TempDir
    Path folder;

    @Test
    void the_download_holds_the_very_packets_of_the_streams() throws IOException {
        // given: pictures that are stored in another order than shown
        var settings = Settings.of(Map.of("preset", "veryfast"), JobSettings.DEFAULT.ladder());
        var master = TestMedia.of(640, 360, 25, 9).write(folder.resolve("master.mp4"));

        // when
        var outcome = encode(master, settings);

        // then
        var download = PackedMedia.of(outcome.download(Download.MP4));
        assertThat(download.pictures()).hasSize(225);
        assertThat(download.pictures())
                .isEqualTo(fromZero(PackedMedia.of(outcome.whole("v360")).pictures()));
        assertThat(download.sounds())
                .isEqualTo(PackedMedia.of(outcome.whole("a")).sounds());
        assertThat(DecodedMedia.of(outcome.download(Download.MP4)))
                .returns(225L, DecodedMedia::pictures)
                .returns(640, DecodedMedia::width);
    }

    @Test
    void its_head_comes_first_so_that_it_plays_while_it_loads() throws IOException {
        // given
        var master = TestMedia.of(640, 360, 25, 3).write(folder.resolve("master.mp4"));

        // when
        var outcome = ParentSide.encode(folder, master);

        // then
        assertThat(boxes(outcome.download(Download.MP4))).containsExactly("ftyp", "moov", "mdat");
    }

    @Test
    void it_is_the_highest_rung_within_the_bound() throws IOException {
        // given
        var policy = JobSettings.Policy.DEFAULT;
        var small = new JobSettings.Policy(policy.codec(), List.of(), 0, false, false, 480, policy.opening());
        var master = TestMedia.of(1280, 720, 25, 2).write(folder.resolve("master.mp4"));

        // when
        var outcome = encode(master, Settings.QUICK.with(small));

        // then
        assertThat(DecodedMedia.of(outcome.download(Download.MP4)))
                .returns(854, DecodedMedia::width)
                .returns(50L, DecodedMedia::pictures);
    }

    @Test
    void a_large_one_comes_in_parts_of_8_MiB() throws IOException {
        // given
        var settings = Settings.of(Map.of("preset", "ultrafast"), List.of(new Rung(360, 60_000_000)));
        var master =
                TestMedia.of(640, 360, 25, 6).filtered("noise=alls=100:allf=t").write(folder.resolve("master.mp4"));

        // when
        var outcome = encode(master, settings);

        // then
        var parts = outcome.all(ToParent.Part.class);
        assertThat(parts).hasSizeGreaterThan(2);
        assertThat(parts.subList(0, parts.size() - 1))
                .allSatisfy(part -> assertThat(part.bytes()).isEqualTo(ToParent.Part.SIZE));
        assertThat(DecodedMedia.of(outcome.download(Download.MP4)).pictures()).isEqualTo(150);
        assertThat(outcome.all(ToParent.Progress.class))
                .extracting(ToParent.Progress::stage)
                .isSorted()
                .doesNotContain(Stage.OPENING);
    }

    @Test
    void a_film_without_sound_is_one_too() throws IOException {
        // given
        var master = TestMedia.of(320, 180, 25, 3).silent().write(folder.resolve("master.mp4"));

        // when
        var outcome = ParentSide.encode(folder, master);

        // then
        var download = PackedMedia.of(outcome.download(Download.MP4));
        assertThat(download.pictures()).hasSize(75);
        assertThat(download.sounds()).isEmpty();
    }

    @Test
    void sound_alone_is_an_m4a() throws IOException {
        // given
        var tone = "sine=frequency=440:sample_rate=48000:duration=7,aformat=sample_fmts=s16:channel_layouts=stereo";
        var master = new TestMedia("none", List.of(tone), "", "flac", OptionalInt.empty(), Map.of())
                .write(folder.resolve("master.flac"));

        // when
        var outcome = ParentSide.encode(folder, master);

        // then
        var download = outcome.download(Download.M4A);
        assertThat(boxes(download)).containsExactly("ftyp", "moov", "mdat");
        assertThat(DecodedMedia.of(download).samples() / 48_000.0).isCloseTo(7, within(0.1));
    }

    @Test
    void segments_that_cannot_be_read_back_are_no_fault_of_the_master() throws IOException {
        // given
        var master = TestMedia.of(320, 180, 25, 2).write(folder.resolve("master.mp4"));

        // when
        Outcome outcome;
        try (var parent = ParentSide.start(folder)) {
            outcome = parent.forgetful().finish(master, Settings.QUICK, JobLimits.DEFAULT);
        }

        // then
        assertThat(outcome.failure()).isEqualTo(FailureCode.SOURCE_UNREADABLE);
    }

    private Outcome encode(Path master, JobSettings settings) throws IOException {
        try (var parent = ParentSide.start(folder)) {
            return parent.finish(master, settings, JobLimits.DEFAULT);
        }
    }

    /** libav shows pictures of fragments later by the negative delays it finds; players do not. */
    private static List<PackedMedia.Piece> fromZero(List<PackedMedia.Piece> pieces) {
        var first = pieces.stream().mapToLong(PackedMedia.Piece::time).min().orElseThrow();
        return pieces.stream()
                .map(piece -> new PackedMedia.Piece(piece.time() - first, piece.bytes(), piece.key()))
                .toList();
    }

    private static List<String> boxes(Path file) throws IOException {
        var types = new ArrayList<String>();
        try (var input = new DataInputStream(Files.newInputStream(file))) {
            for (long left = Files.size(file); left > 0; ) {
                var size = Integer.toUnsignedLong(input.readInt());
                types.add(new String(input.readNBytes(4), StandardCharsets.US_ASCII));
                input.skipNBytes(size - 8);
                left -= size;
            }
        }
        return types;
    }
}
