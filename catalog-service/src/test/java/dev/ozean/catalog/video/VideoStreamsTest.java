package dev.ozean.catalog.video;

import static dev.ozean.catalog.video.Told.completed;
import static dev.ozean.catalog.video.Told.failed;
import static dev.ozean.catalog.video.Told.playable;
import static dev.ozean.catalog.video.Told.podcast;
import static dev.ozean.catalog.video.Uploaded.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ozean.catalog.video.Streams.OwnStreams;
import dev.ozean.events.Ids;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What can be watched of a video, as its encodes come and go. */
class VideoStreamsTest {
    private static final UUID JOB = Ids.next();

    private final Video video = Uploaded.video(JOB);

    @ParameterizedTest
    @EnumSource
    void links_go_to_our_streams_only_where_the_video_is_served_by_us(MigrationStatus migration) {
        // given
        video.migrationStatus = migration;

        // when
        video.on(completed(JOB, 1, 0), NOW);

        // then
        var served = migration == MigrationStatus.HETZNER_ONLY || migration == MigrationStatus.HETZNER_PRIMARY;
        assertThat(Streams.of(video).own().isPresent()).isEqualTo(served);
        assertThat(video.status()).isEqualTo(VideoStatus.READY);
    }

    @Test
    void an_archived_video_has_no_links_until_it_is_restored() {
        // given
        video.on(completed(JOB, 1, 0), NOW);
        video.archive(NOW);
        var archived = Streams.of(video).own();

        // when
        video.restore(NOW);

        // then
        assertThat(archived).isEmpty();
        assertThat(Streams.of(video).own()).isPresent();
    }

    @Test
    void half_streams_of_a_job_that_is_started_anew_play_no_more() {
        // given
        video.on(playable(JOB, 1, 0), NOW);

        // when
        video.encode(Ids.next(), NOW);

        // then
        assertThat(Streams.of(video).own()).isEmpty();
    }

    @Test
    void streams_that_were_finished_while_others_were_asked_for_play_though_the_others_fail() {
        // given
        video.on(completed(JOB, 1, 0), NOW);
        var second = Ids.next();
        video.encode(second, NOW);
        var third = Ids.next();
        video.encode(third, NOW);

        // when
        video.on(completed(second, 2, 1), NOW);
        video.on(failed(third, 3, 2), NOW);
        video.on(completed(JOB, 1, 0), NOW);

        // then
        assertThat(video.output()).get().extracting(Output::jobId).isEqualTo(second);
        assertThat(video.status()).isEqualTo(VideoStatus.READY);
    }

    @Test
    void whole_streams_play_on_while_new_ones_are_made() {
        // given
        video.on(completed(JOB, 1, 0), NOW);

        // when
        video.encode(Ids.next(), NOW);

        // then
        assertThat(video.status()).isEqualTo(VideoStatus.PROCESSING);
        assertThat(Streams.of(video).own()).isPresent();
    }

    @Test
    void streams_that_are_told_again_are_news_once() {
        // given
        var first = playable(JOB, "g/v/j.1", 0);
        var moved = playable(JOB, "g/v/j.2", 9);

        // when
        var news = Stream.of(first, first, moved, moved, first).map(event -> video.on(event, NOW));

        // then
        assertThat(news).containsExactly(true, false, true, false, false);
        assertThat(video.output()).map(Output::prefix).contains("g/v/j.2");
    }

    @Test
    void what_becomes_playable_after_completion_changes_nothing() {
        // given
        video.on(completed(JOB, 1, 0), NOW);

        // when
        var news = video.on(playable(JOB, "g/v/j.2", 9), NOW);

        // then
        assertThat(news).isFalse();
        assertThat(video.output()).map(Output::prefix).contains("g/v/j.1");
    }

    @Test
    void sound_alone_has_a_length_and_no_size() {
        // given
        var sound = podcast();

        // when
        video.on(completed(JOB, 1, sound), NOW);

        // then
        assertThat(video.picture()).contains(new Picture(30_000L, null, null));
        assertThat(Streams.of(video).own()).map(OwnStreams::audioOnly).contains(true);
    }
}
