package dev.ozean.catalog.video;

import static dev.ozean.catalog.video.Uploaded.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ozean.events.Ids;
import dev.ozean.web.Failure;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How uploads and people change a video. */
class VideoTest {
    private static final UUID JOB = Ids.next();

    private final Video video = Uploaded.empty();

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
        video.masterStored(Uploaded.master(video), JOB, NOW);

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
        video.masterStored(Uploaded.master(video), JOB, NOW);
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
}
