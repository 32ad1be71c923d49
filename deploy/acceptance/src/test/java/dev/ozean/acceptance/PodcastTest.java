package dev.ozean.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.options.AriaRole.BUTTON;
import static com.microsoft.playwright.options.AriaRole.LINK;
import static com.microsoft.playwright.options.AriaRole.REGION;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A recording without a picture is taken, made and heard like a film. */
@ExtendWith(InTheHouse.class)
class PodcastTest {
    private static final AudioFormat MONO = new AudioFormat(44_100, 16, 1, true, false);
    private static final int SECONDS = 20;

    private final House house;

    @TempDir
    Path folder;

    PodcastTest(House house) {
        this.house = house;
    }

    @Test
    void a_recording_is_uploaded_and_heard() throws IOException {
        // given
        var recording = recording();
        var visitor = house.visitor().signIn("creator");
        visitor.upload(recording);
        visitor.find(LINK, "To the video " + recording.getFileName()).click();
        assertThat(visitor.find(REGION, "Processing"))
                .containsText("Done", new ContainsTextOptions().setTimeout(Patience.WORK.toMillis()));
        var player = new Player(visitor.page());

        // when
        player.play();

        // then
        Patience.work().until(player::position, position -> position > 2);
        assertThat(player.height()).isZero();
        assertThat(player.qualities()).hasCount(0);
        assertThat(visitor.find(BUTTON, "enter fullscreen mode")).hasCount(0);
        var links = house.as("creator").get("/api/videos/%s/playback".formatted(visitor.videoId()));
        assertThat(links.json().get("mp4").textValue()).endsWith("audio.m4a");
    }

    /** A tone of 440 Hz. */
    private Path recording() throws IOException {
        var samples = (int) MONO.getSampleRate() * SECONDS;
        var bytes = new byte[2 * samples];
        for (int at = 0; at < samples; at++) {
            var value = (short) (8000 * Math.sin(2 * Math.PI * 440 * at / MONO.getSampleRate()));
            bytes[2 * at] = (byte) value;
            bytes[2 * at + 1] = (byte) (value >> 8);
        }
        var file = folder.resolve("interview.wav");
        try (var sound = new AudioInputStream(new ByteArrayInputStream(bytes), MONO, samples)) {
            AudioSystem.write(sound, AudioFileFormat.Type.WAVE, file.toFile());
        }
        return file;
    }
}
