package dev.ozean.catalog.video;

import static dev.ozean.catalog.video.Told.completed;
import static dev.ozean.catalog.video.Told.withStill;
import static dev.ozean.catalog.video.Uploaded.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ozean.catalog.video.Streams.OwnStreams;
import dev.ozean.events.EncodeEvent.Thumbnail;
import dev.ozean.events.Ids;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The still that a person picks for the poster. */
class VideoPosterTest {
    private static final UUID JOB = Ids.next();
    private static final UUID OTHER = Ids.next();

    private final Video video = Uploaded.video(JOB);

    @Test
    void the_picked_still_is_the_poster_and_stays_it_after_a_new_encode() {
        // given
        video.on(completed(JOB, 1, 0), NOW);

        // when
        video.pickPoster(Optional.of(12.0), NOW);
        video.encode(OTHER, NOW);
        video.on(completed(OTHER, 2, withStill(new Thumbnail("thumbs/7.jpg", 11.2))), NOW);

        // then
        assertThat(video.poster()).contains("thumbs/7.jpg");
        assertThat(Streams.of(video).own()).flatMap(OwnStreams::poster).contains("thumbs/7.jpg");
    }

    @Test
    void a_new_encode_without_a_still_near_the_picked_one_chooses_by_itself_until_there_is_one() {
        // given
        video.on(completed(JOB, 1, 0), NOW);
        video.pickPoster(Optional.of(12.0), NOW);
        video.encode(OTHER, NOW);

        // when
        video.on(completed(OTHER, 2, withStill(new Thumbnail("thumbs/1.jpg", 20))), NOW);

        // then
        assertThat(video.poster()).contains("poster.jpg");
        assertThat(video.pickedPoster()).isEmpty();
    }

    @Test
    void picking_again_what_was_picked_is_no_change() {
        // given
        video.on(completed(JOB, 1, 0), NOW);
        video.pickPoster(Optional.of(12.0), NOW);

        // when
        var changed = List.of(
                video.pickPoster(Optional.of(12.0), NOW),
                video.pickPoster(Optional.empty(), NOW),
                video.pickPoster(Optional.empty(), NOW));

        // then
        assertThat(changed).containsExactly(false, true, false);
        assertThat(video.poster()).contains("poster.jpg");
    }
}
