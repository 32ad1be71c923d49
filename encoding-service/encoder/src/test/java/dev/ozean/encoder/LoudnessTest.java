package dev.ozean.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ozean.encoder.libav.Measured;
import dev.ozean.encoder.libav.TestMedia;
import dev.ozean.encoding.protocol.JobLimits;
import dev.ozean.encoding.protocol.ToChild;
import dev.ozean.encoding.protocol.ToParent;
import dev.ozean.encoding.protocol.Work;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the normalised sound measures by EBU R 128. */
class LoudnessTest {
    private static final String PROGRAMME = "sine=frequency=500:sample_rate=48000:duration=8,tremolo=f=0.5:d=0.7";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"0.08, stereo", "7.5, stereo", "0.3, mono", "1, 5.1"})
    void loud_and_quiet_sound_become_alike(double volume, String layout) throws IOException {
        // given
        var sound = "%s,volume=%s,pan=%s".formatted(PROGRAMME, volume, everywhere(layout));

        // when
        var outcome = encode(sound);

        // then
        assertThat(loudness(outcome)).isCloseTo(-23, within(0.5));
    }

    @Test
    void peaks_stay_below_minus_one_decibel_where_the_rest_is_quiet() throws IOException {
        // given: a murmur, and a bang at full scale each second
        var bangs =
                "aevalsrc=exprs=if(lt(mod(t\\,1)\\,0.004)\\,0.95*sin(2*PI*900*t)\\,0.01*sin(2*PI*400*t)):d=8:s=48000,"
                        + "pan=stereo|c0=c0|c1=c0";

        // when
        var outcome = encode(bangs);

        // then: louder than before, and no true peak above what R 128 allows, save what AAC itself adds
        assertThat(loudness(outcome)).isGreaterThan(-30);
        assertThat(20 * Math.log10(measure(outcome, "lavfi.r128.true_peak"))).isLessThan(-0.5);
    }

    @Test
    void silence_stays_silent() throws IOException {
        var outcome = encode("anullsrc=r=48000:cl=stereo:d=4");
        assertThat(loudness(outcome)).isLessThan(-65);
    }

    @ParameterizedTest
    @CsvSource({"mp4, aac, fltp", "mkv, flac, s16"})
    void a_long_film_is_as_loud_as_a_short_one_though_it_begins_quietly(String container, String codec, String samples)
            throws IOException {
        // given: in Matroska all of the sound lies behind the pictures
        var master = TestMedia.of(320, 180, 5, 360)
                .heard("sine=frequency=500:sample_rate=48000:duration=360,tremolo=f=0.5:d=0.7,"
                        + "volume=if(lt(t\\,60)\\,0.02\\,0.4+0.3*sin(t/7)):eval=frame,"
                        + "pan=stereo|c0=c0|c1=c0,aformat=sample_fmts=" + samples)
                .codecs("libx264", codec)
                .write(folder.resolve("master." + container));

        // when
        var outcome = ParentSide.encode(folder, master, Settings.normalising());

        // then
        assertThat(loudness(outcome)).isCloseTo(-23, within(0.5));
    }

    @Test
    void a_long_film_can_be_heard_before_all_of_it_was_measured() throws IOException {
        // given
        var master = silence(Duration.ofHours(2));
        var bytesRead = new AtomicLong();
        try (var parent = ParentSide.start(folder)) {
            parent.send(new ToChild.Job(Files.size(master), Work.WHOLE, Settings.normalising(), JobLimits.DEFAULT));

            // when
            parent.talk(master, message -> {
                if (message instanceof ToParent.Read read) {
                    bytesRead.addAndGet(read.length());
                }
                return message instanceof ToParent.Segment;
            });

            // then
            assertThat(bytesRead.get()).isLessThan(Files.size(master) / 3);
        }
    }

    /** A WAV whose samples the file system need not keep. */
    private Path silence(Duration length) throws IOException {
        var bytes = (int) (length.toSeconds() * 48_000 * 4);
        var header = ByteBuffer.allocate(44).order(ByteOrder.LITTLE_ENDIAN);
        header.put(ascii("RIFF")).putInt(bytes + 36).put(ascii("WAVEfmt ")).putInt(16);
        header.putShort((short) 1).putShort((short) 2).putInt(48_000).putInt(48_000 * 4);
        header.putShort((short) 4).putShort((short) 16).put(ascii("data")).putInt(bytes);
        var file = Files.write(folder.resolve("silence.wav"), header.array());
        try (var content = new RandomAccessFile(file.toFile(), "rw")) {
            content.setLength(bytes + 44L);
        }
        return file;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private Outcome encode(String sound) throws IOException {
        var master = TestMedia.of(320, 180, 25, 2)
                .heard(sound + ",aformat=sample_fmts=s16")
                .codecs("libx264", "flac")
                .write(folder.resolve("master.mkv"));
        return ParentSide.encode(folder, master, Settings.normalising());
    }

    private static String everywhere(String layout) {
        return switch (layout) {
            case "mono" -> "mono|c0=c0";
            case "stereo" -> "stereo|c0=c0|c1=c0";
            default -> "5.1|FL=c0|FR=c0|FC=c0|LFE=c0|BL=c0|BR=c0";
        };
    }

    private static double loudness(Outcome outcome) throws IOException {
        return measure(outcome, "lavfi.r128.I");
    }

    private static double measure(Outcome outcome, String key) throws IOException {
        return Measured.sounds(outcome.whole("a"), "ebur128=metadata=1:peak=true", key);
    }
}
