package dev.ozean.encoding.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AlertTextTest {
    private static final UUID ID = UUID.fromString("0197a000-0000-7000-8000-0000000000aa");

    @Test
    void an_alert_says_which_video_why_how_often_and_where() {
        // given
        var alert = alert("Waves");

        // when
        var text = AlertText.of(alert, Optional.of(URI.create("https://video.example")));

        // then
        assertThat(text).isEqualTo("""
                A video could not be processed.

                Title: Waves
                Video: 0197a000-0000-7000-8000-0000000000aa
                Group: 0197a000-0000-7000-8000-0000000000aa
                Error: worker.lost
                Please try again.
                Attempts: 4 of 4
                https://video.example/videos/0197a000-0000-7000-8000-0000000000aa""");
    }

    @Test
    void without_an_address_there_is_no_link() {
        // given
        var alert = alert("Waves");

        // when
        var text = AlertText.of(alert, Optional.empty());

        // then
        assertThat(text).endsWith("Attempts: 4 of 4");
    }

    @Test
    void a_title_stays_on_its_line_and_short() {
        // given
        var alert = alert("A\nGroup: forged\u2028" + "🌊".repeat(300));

        // when
        var text = AlertText.of(alert, Optional.empty());

        // then
        assertThat(text.lines()).hasSize(8).contains("Title: A Group: forged " + "🌊".repeat(184) + "…");
        assertThat(text.length()).isLessThan(4096);
    }

    private static Alert alert(String title) {
        return new Alert(ID, 1, ID, ID, title, "worker.lost", "Please try again.", 4, 4);
    }
}
