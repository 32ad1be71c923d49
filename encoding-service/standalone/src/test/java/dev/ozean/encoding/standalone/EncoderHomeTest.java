package dev.ozean.encoding.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ozean.encoding.protocol.JobSettings;
import dev.ozean.encoding.protocol.VideoCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncoderHomeTest {
    @TempDir
    private Path home;

    @Test
    void a_home_that_says_nothing_encodes_as_the_house_does() throws IOException {
        assertThat(EncoderHome.of(home).settings()).isEqualTo(JobSettings.DEFAULT);
        assertThat(Rehearsal.settings(home).policy()).isEqualTo(JobSettings.Policy.DEFAULT);
    }

    @Test
    void a_home_with_x264_says_so() throws IOException {
        builtFor("X264");
        assertThat(EncoderHome.of(home).settings()).isEqualTo(JobSettings.DEFAULT);
        assertThat(Rehearsal.settings(home).videoOptions()).isEqualTo(Map.of("preset", "ultrafast"));
    }

    @Test
    void a_home_without_x264_encodes_with_what_it_has_and_none_of_the_options_of_x264() throws IOException {
        builtFor("OPENH264");
        assertSuitsOpenH264(EncoderHome.of(home).settings());
        assertSuitsOpenH264(Rehearsal.settings(home));
    }

    private void builtFor(String codec) throws IOException {
        Files.writeString(home.resolve("build.properties"), "codec=%s%n".formatted(codec));
    }

    private static void assertSuitsOpenH264(JobSettings settings) {
        assertThat(settings.policy().codec()).isEqualTo(VideoCodec.OPENH264);
        assertThat(settings.videoOptions()).isEmpty();
    }
}
