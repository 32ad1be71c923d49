package dev.ozean.catalog.video;

import static dev.ozean.catalog.video.Told.media;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ozean.catalog.video.Streams.OwnStreams;
import dev.ozean.events.EncodeEvent.EncodeCompleted;
import dev.ozean.events.EncodeEvent.EncodePlayable;
import dev.ozean.events.EncodeEvent.Media;
import dev.ozean.events.EncodeEvent.Thumbnail;
import dev.ozean.events.Ids;
import dev.ozean.web.Failure;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VideoTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final UUID GROUP = Ids.next();
    private static final UUID JOB = Ids.next();
    private static final UUID OTHER = Ids.next();

    private final Video video = new Video(GROUP, VideoDetails.titled("Waves"), NOW);

    @Test
    void of_several_uploads_the_last_one_s_end_empties_the_video() {
        // given
        video.uploadOpened(NOW);
        video.uploadOpened(NOW);
        video.uploadEnded(NOW);
        var between = video.status();

        // when
        video.uploadEnded(NOW);

        // then
        assertThat(List.of(between, video.status())).containsExactly(VideoStatus.UPLOADING, VideoStatus.EMPTY);
    }

    @Test
    void a_stored_master_is_found_by_its_file_s_name_and_stands_in_our_storage() {
        // given
        video.uploadOpened(NOW);

        // when
        video.masterStored(master(), JOB, NOW);

        // then
        assertThat(video.status()).isEqualTo(VideoStatus.PROCESSING);
        assertThat(video.searchText).contains("clip.mp4");
        assertThat(video.master().map(Master::key)).contains("g/v/u/source");
        assertThat(video.places()).extracting(PlatformPlace::platform).containsExactly(Platform.HETZNER);
    }

    @Test
    void an_archived_video_takes_no_upload() {
        // given
        video.archive(NOW);

        // when
        var opening = assertThatThrownBy(() -> video.uploadOpened(NOW));

        // then
        opening.isInstanceOfSatisfying(
                Failure.Conflict.class, conflict -> assertThat(conflict.code()).isEqualTo("archived"));
    }

    @Test
    void what_machines_change_is_no_conflict_with_an_edit() {
        // given
        var seen = 3L;
        video.version = seen;
        video.masterStored(master(), JOB, NOW);
        video.version = 4;

        // when
        var conflict = video.isEditedSince(seen);

        // then
        assertThat(conflict).isFalse();
    }

    @Test
    void what_people_change_is_a_conflict_with_an_older_edit_and_not_with_a_newer_one() {
        // given
        video.version = 3;
        video.edit(VideoDetails.titled("Tides"), NOW);
        video.version = 4;

        // when
        var older = video.isEditedSince(3);

        // then
        assertThat(older).isTrue();
        assertThat(video.isEditedSince(4)).isFalse();
        assertThat(video.isEditedSince(5)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void links_go_to_our_streams_only_where_the_video_is_served_by_us(MigrationStatus migration) {
        // given
        video.masterStored(master(), JOB, NOW);
        video.migrationStatus = migration;

        // when
        video.on(completed(), NOW);

        // then
        var served = migration == MigrationStatus.HETZNER_ONLY || migration == MigrationStatus.HETZNER_PRIMARY;
        assertThat(Streams.of(video).own().isPresent()).isEqualTo(served);
        assertThat(video.status()).isEqualTo(VideoStatus.READY);
    }

    @Test
    void an_archived_video_has_no_links_until_it_is_restored() {
        // given
        video.masterStored(master(), JOB, NOW);
        video.on(completed(), NOW);
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
        video.masterStored(master(), JOB, NOW);
        video.on(new EncodePlayable(GROUP, video.id(), JOB, 1, "g/v/j.1", media(), List.of(), NOW), NOW);

        // when
        video.encode(Ids.next(), NOW);

        // then
        assertThat(Streams.of(video).own()).isEmpty();
    }

    @Test
    void whole_streams_play_on_while_new_ones_are_made() {
        // given
        video.masterStored(master(), JOB, NOW);
        video.on(completed(), NOW);

        // when
        video.encode(Ids.next(), NOW);

        // then
        assertThat(video.status()).isEqualTo(VideoStatus.PROCESSING);
        assertThat(Streams.of(video).own()).isPresent();
    }

    @Test
    void streams_that_are_told_again_are_news_once() {
        // given
        video.masterStored(master(), JOB, NOW);
        var first = playable("g/v/j.1", NOW);
        var moved = playable("g/v/j.2", NOW.plusSeconds(9));

        // when
        var news = Stream.of(first, first, moved, moved, first).map(event -> video.on(event, NOW));

        // then
        assertThat(news).containsExactly(true, false, true, false, false);
        assertThat(video.output()).map(Output::prefix).contains("g/v/j.2");
    }

    @Test
    void what_becomes_playable_after_completion_changes_nothing() {
        // given
        video.masterStored(master(), JOB, NOW);
        video.on(completed(), NOW);

        // when
        var news = video.on(playable("g/v/j.2", NOW.plusSeconds(9)), NOW);

        // then
        assertThat(news).isFalse();
        assertThat(video.output()).map(Output::prefix).contains("g/v/j.1");
    }

    @Test
    void the_picked_still_is_the_poster_and_stays_it_after_a_new_encode() {
        // given
        video.masterStored(master(), JOB, NOW);
        video.on(completed(), NOW);

        // when
        video.pickPoster(Optional.of(12.0), NOW);
        video.encode(OTHER, NOW);
        video.on(completed(OTHER, "g/v/k.1", new Thumbnail("thumbs/7.jpg", 11.2)), NOW);

        // then
        assertThat(video.poster()).contains("thumbs/7.jpg");
        assertThat(Streams.of(video).own()).flatMap(OwnStreams::poster).contains("thumbs/7.jpg");
    }

    @Test
    void a_new_encode_without_a_still_near_the_picked_one_chooses_by_itself_until_there_is_one() {
        // given
        video.masterStored(master(), JOB, NOW);
        video.on(completed(), NOW);
        video.pickPoster(Optional.of(12.0), NOW);
        video.encode(OTHER, NOW);

        // when
        video.on(completed(OTHER, "g/v/k.1", new Thumbnail("thumbs/1.jpg", 20)), NOW);

        // then
        assertThat(video.poster()).contains("poster.jpg");
        assertThat(video.pickedPoster()).isEmpty();
    }

    @Test
    void picking_again_what_was_picked_is_no_change() {
        // given
        video.masterStored(master(), JOB, NOW);
        video.on(completed(), NOW);
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

    @Test
    void sound_alone_has_a_length_and_no_size() {
        // given
        video.masterStored(master(), JOB, NOW);
        var sound = new Media(
                Duration.ofSeconds(30),
                0,
                0,
                Optional.of("master.m3u8"),
                Optional.empty(),
                Optional.of("audio.m4a"),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                true);

        // when
        video.on(new EncodeCompleted(GROUP, video.id(), JOB, 1, "g/v/j.1", sound, List.of(), NOW), NOW);

        // then
        assertThat(video.picture()).contains(new Picture(30_000L, null, null));
        assertThat(Streams.of(video).own()).map(OwnStreams::audioOnly).contains(true);
    }

    private EncodePlayable playable(String prefix, Instant at) {
        return new EncodePlayable(GROUP, video.id(), JOB, 1, prefix, media(), List.of(), at);
    }

    private EncodeCompleted completed(UUID job, String prefix, Thumbnail still) {
        var present = media();
        var media = new Media(
                present.duration(),
                present.width(),
                present.height(),
                present.hls(),
                present.dash(),
                present.mp4(),
                present.poster(),
                present.sprites(),
                List.of(still),
                List.of(),
                Optional.empty(),
                false);
        return new EncodeCompleted(GROUP, video.id(), job, 2, prefix, media, List.of(), NOW);
    }

    private StoredMaster master() {
        return new StoredMaster(
                video.id(), Ids.next(), "video-masters", "g/v/u/source", 22_000_000, "video/mp4", "Clip.MP4", NOW);
    }

    private EncodeCompleted completed() {
        return new EncodeCompleted(GROUP, video.id(), JOB, 1, "g/v/j.1", media(), List.of(), NOW);
    }
}
