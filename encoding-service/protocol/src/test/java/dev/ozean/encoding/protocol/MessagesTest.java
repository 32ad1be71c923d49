package dev.ozean.encoding.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MessagesTest {
    static final MediaFacts FACTS = new MediaFacts(
            "mov,mp4,m4a,3gp,3g2,mj2",
            Optional.of(Duration.ofMillis(30_040)),
            Optional.of(new MediaFacts.Video(
                    "h264", 1920, 1080, 1080, 1920, 90, new Ratio(24, 1), "yuv420p", 8, "bt709", 6_000_000, true)),
            Optional.of(new MediaFacts.Audio("aac", 6, 48_000, 384_000)),
            List.of(),
            List.of());

    static List<ToParent> toParent() {
        return List.of(
                new ToParent.Read(7, 1L << 40, 65_536),
                new ToParent.Probed(FACTS),
                new ToParent.Probed(
                        new MediaFacts("avi", Optional.empty(), FACTS.video(), Optional.empty(), List.of(), List.of())),
                new ToParent.Plan(
                        List.of(new VideoRendition(
                                "v360",
                                640,
                                360,
                                800_000,
                                1_200_000,
                                "avc1.4d401e",
                                new Ratio(30_000, 1001),
                                30_000,
                                false)),
                        Optional.of(new AudioRendition("a", 128_000, "mp4a.40.2", 2, 48_000, 48_000)),
                        List.of()),
                new ToParent.Init("v360", 812),
                new ToParent.Segment("a", 3, 384_000, 192_512, 64_000, 0),
                new ToParent.ReadBack(8, "v360-1.m4s", 8, 65_536),
                new ToParent.Plan(
                        List.of(), Optional.empty(), List.of(new CaptionsRendition("t1", "de-CH", "Für alle"))),
                new ToParent.Decided(List.of(new Decision("v720", Decision.Verdict.SCALED, 2_800_000, 1_900_000))),
                new ToParent.Complete("source"),
                new ToParent.Dropped("source"),
                new ToParent.Thumbnail(2, Duration.ofSeconds(9), 1280, 720, 70_000),
                new ToParent.Sprite(1, 10, 37, 160, 90, Duration.ofSeconds(10), 200_000),
                new ToParent.Captions("t1", 4_000),
                new ToParent.Part(Download.MP4, 12, ToParent.Part.SIZE),
                new ToParent.Still(1280, 720, 90_000),
                new ToParent.Progress(Stage.ENCODING, 41.5, Duration.ofMillis(12_480), 48.2, 2.01),
                new ToParent.Failed(FailureCode.TRUNCATED, "moov says 30 s, 12 s decoded – “Ende”"),
                new ToParent.Cancelled(),
                new ToParent.Done(720, Duration.ofSeconds(30)));
    }

    static List<ToChild> toChild() {
        return List.of(
                new ToChild.Job(22_718_509, Work.WHOLE, JobSettings.DEFAULT, JobLimits.DEFAULT),
                new ToChild.Try(JobSettings.DEFAULT),
                new ToChild.Stored("v1080-12.m4s"),
                new ToChild.Cancel());
    }

    @ParameterizedTest
    @MethodSource("toParent")
    void what_the_child_says_arrives_unchanged(ToParent message) throws IOException {
        assertThat(fromChild(sent(message)).next()).contains(message);
    }

    @ParameterizedTest
    @MethodSource("toChild")
    void what_the_parent_says_arrives_unchanged(ToChild message) throws IOException {
        // given
        var wire = new ByteArrayOutputStream();
        MessageWriter.toChild(wire).send(message);

        // when
        var received = MessageReader.fromParent(new ByteArrayInputStream(wire.toByteArray()))
                .next();

        // then
        assertThat(received).contains(message);
    }

    @Test
    void a_full_block_of_the_master_fits_into_one_message() throws IOException {
        // given
        var data = new byte[ToParent.Read.MAX_LENGTH];
        new Random(1).nextBytes(data);
        var wire = new ByteArrayOutputStream();
        MessageWriter.toChild(wire).send(new ToChild.Bytes(4, data));

        // when
        var received = MessageReader.fromParent(new ByteArrayInputStream(wire.toByteArray()))
                .next();

        // then
        assertThat(received).get().isInstanceOfSatisfying(ToChild.Bytes.class, bytes -> {
            assertThat(bytes.request()).isEqualTo(4);
            assertThat(bytes.data()).isEqualTo(data);
        });
    }

    @Test
    void messages_follow_each_other_until_the_stream_ends_between_two() throws IOException {
        // given
        var wire = new ByteArrayOutputStream();
        for (var message : toParent()) {
            MessageWriter.toParent(wire).send(message);
        }
        var reader = fromChild(wire.toByteArray());

        // when
        for (var message : toParent()) {
            assertThat(reader.next()).contains(message);
        }

        // then
        assertThat(reader.next()).isEmpty();
    }

    @Test
    void an_end_within_a_message_is_not_a_clean_end() throws IOException {
        var whole = sent(toParent().getFirst());
        for (int length = 1; length < whole.length; length++) {
            var reader = fromChild(Arrays.copyOf(whole, length));
            assertThatThrownBy(reader::next).isInstanceOf(EOFException.class);
        }
    }

    @Test
    void a_frame_longer_than_the_bound_is_refused_before_it_is_read() {
        for (var length : List.of("7fffffff", "ffffffff", "00000000", "00040001")) {
            var reader = fromChild(HexFormat.of().parseHex(length + "00"));
            assertThatThrownBy(reader::next)
                    .isInstanceOf(ProtocolException.class)
                    .hasMessageContaining("frame");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "A fatal error has been detected by the Java Runtime Environment:, false",
        "There is insufficient memory for the Java Runtime Environment to continue., true"
    })
    void a_jvm_that_breaks_down_says_so_in_the_place_of_a_message(String report, boolean isForWantOfMemory) {
        var reader = fromChild("#\n# %s\n#".formatted(report).getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(reader::next).isInstanceOfSatisfying(JvmCrashed.class, crash -> {
            assertThat(crash).hasMessageStartingWith(report);
            assertThat(crash.isForWantOfMemory()).isEqualTo(isForWantOfMemory);
        });
    }

    @Test
    void an_unknown_message_is_refused() {
        var reader = fromChild(HexFormat.of().parseHex("0000000163"));
        assertThatThrownBy(reader::next).isInstanceOf(ProtocolException.class).hasMessage("unknown message 99");
    }

    @Test
    void a_byte_too_many_is_refused() throws IOException {
        var longer = Arrays.copyOf(sent(new ToParent.Cancelled()), 6);
        longer[3] = 2;
        assertThatThrownBy(fromChild(longer)::next).hasMessage("1 bytes too many");
    }

    @Test
    void a_rendition_that_names_a_path_is_refused() throws IOException {
        var frame = sent(new ToParent.Init("v360", 812));
        var at = new String(frame, StandardCharsets.ISO_8859_1).indexOf("v360");
        ByteBuffer.wrap(frame, at, 4).put("../a".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        assertThatThrownBy(fromChild(frame)::next)
                .isInstanceOf(ProtocolException.class)
                .hasMessageContaining("rendition is malformed");
    }

    @Test
    void whatever_noise_comes_in_only_io_failures_come_out() throws IOException {
        var random = new Random(42);
        for (var message : toParent()) {
            var whole = sent(message);
            for (int round = 0; round < 5000; round++) {
                var noisy = whole.clone();
                for (int hit = 0; hit <= random.nextInt(4); hit++) {
                    noisy[4 + random.nextInt(noisy.length - 4)] = (byte) random.nextInt();
                }
                try {
                    fromChild(noisy)
                            .next()
                            .ifPresent(received -> assertThat(received).isNotNull());
                } catch (ProtocolException refused) {
                    assertThat(refused).hasMessageNotContaining("null");
                }
            }
        }
    }

    @Test
    void scratch_names_are_flat_and_storage_keys_are_not() {
        assertThat(new ToParent.Segment("v360", 12, 0, 1, 1, 0))
                .returns("v360-12.m4s", MediaFile::file)
                .returns("v360/12.m4s", MediaFile::key);
        assertThat(new ToParent.Init("a", 1))
                .returns("a-init.mp4", MediaFile::file)
                .returns("a/init.mp4", MediaFile::key);
    }

    private static byte[] sent(ToParent message) throws IOException {
        var wire = new ByteArrayOutputStream();
        MessageWriter.toParent(wire).send(message);
        return wire.toByteArray();
    }

    private static MessageReader<ToParent> fromChild(byte[] wire) {
        return MessageReader.fromChild(new ByteArrayInputStream(wire));
    }
}
