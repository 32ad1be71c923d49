package dev.ozean.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.options.AriaRole.BUTTON;
import static com.microsoft.playwright.options.AriaRole.LINK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ozean.events.EventType;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InTheHouse.class)
class ResumeTest {
    /** So slow that a reload surely comes in the middle. */
    private static final int BYTES_A_SECOND = 1_500_000;

    private final House house;
    private final Path clip = House.clip();

    ResumeTest(House house) {
        this.house = house;
    }

    @Test
    void an_upload_goes_on_where_it_stood_after_the_page_was_loaded_anew() {
        // given
        var visitor = house.visitor().signIn("creator");
        var progress = visitor.uploadProgress(clip);
        visitor.throttleUpload(BYTES_A_SECOND);
        visitor.upload(clip);
        Patience.soon().until(() -> visitor.percentOf(progress), percent -> percent > 25);
        visitor.page().reload();
        visitor.text("Interrupted. Pick the same file again to go on.").waitFor();
        var kept = visitor.percentOf(progress);
        visitor.unthrottle();

        // when
        var chooser = visitor.page()
                .waitForFileChooser(
                        () -> visitor.find(BUTTON, "Pick video.mp4 again").click());
        var goingOn = visitor.page()
                .waitForRequest(request -> "PATCH".equals(request.method()), () -> chooser.setFiles(clip));

        // then
        assertThat(kept).isBetween(1.0, 99.0);
        assertThat(Long.parseLong(goingOn.headerValue("upload-offset"))).isPositive();
        assertThat(visitor.text("Uploaded")).isVisible(Visitor.WORK);
        assertThat(house.broker().sent(EventType.VIDEO_UPLOADED, leaveUnprocessed(visitor)))
                .hasSize(1);
    }

    /** The other tests need the machine: this film has told all it can. */
    private UUID leaveUnprocessed(Visitor visitor) {
        var link = visitor.find(LINK, "To the video video.mp4").getAttribute("href");
        var video = link.substring(link.lastIndexOf('/') + 1);
        house.as("owner").leaveUnprocessed(video);
        return UUID.fromString(video);
    }
}
