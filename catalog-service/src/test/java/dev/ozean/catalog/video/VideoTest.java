package dev.ozean.catalog.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ozean.events.EncodeEvent.EncodeCompleted;
import dev.ozean.events.EncodeEvent.EncodePlayable;
import dev.ozean.events.EncodeEvent.Media;
import dev.ozean.events.Ids;
import dev.ozean.web.Failure;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VideoTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final UUID GROUP = Ids.next();
    private static final UUID JOB = Ids.next();

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

    private StoredMaster master() {
        return new StoredMaster(
                video.id(), Ids.next(), "video-masters", "g/v/u/source", 22_000_000, "video/mp4", "Clip.MP4", NOW);
    }

    private EncodeCompleted completed() {
        return new EncodeCompleted(GROUP, video.id(), JOB, 1, "g/v/j.1", media(), List.of(), NOW);
    }

    private static Media media() {
        return new Media(
                Duration.ofSeconds(30),
                1920,
                1080,
                Optional.of("master.m3u8"),
                Optional.of("manifest.mpd"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                false);
    }
}
