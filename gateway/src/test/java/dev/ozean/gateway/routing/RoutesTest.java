package dev.ozean.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {
    @ParameterizedTest
    @CsvSource({
        "/api/videos, CATALOG",
        "/api/videos/42, CATALOG",
        "/api/videos/42/restore, CATALOG",
        "/api/videos/bulk, CATALOG",
        "/api/videos/42/platforms/vimeo, CATALOG",
        "/api/videos/42/playback, CATALOG",
        "/api/videos/42/encode, CATALOG",
        "/api/videos/42/processing-status, ENCODING",
        "/api/videos/42/events, ENCODING",
        "/api/videos/42/retry-processing, ENCODING",
        "/api/videos/42/cancel-processing, ENCODING",
        "/api/videos/42/processing-priority, ENCODING",
        "/api/videos/processing/queue-status, ENCODING",
        "/api/videos/processing/jobs, ENCODING",
        "/api/videos/processing/pause, ENCODING",
        "/api/videos/processing/retry, ENCODING",
        "/api/encoding/webhook, ENCODING",
        "/api/upload/video, CATALOG",
        "/api/upload/video/7, CATALOG",
        "/api/courses, CATALOG",
        "/api/courses/1/modules, CATALOG",
        "/api/modules/1/lessons, CATALOG",
        "/api/playlists, CATALOG",
        "/api/tags, CATALOG",
        "/api/groups, CATALOG",
        "/api/videos/sync/vimeo, SYNC_VIMEO",
        "/api/videos/42/migrate, MIGRATION",
        "/api/videos/42/rollback, MIGRATION",
        "/api/videos/42/release, MIGRATION",
        "/api/migrations/1, MIGRATION",
        "/api/videos/analytics, ANALYTICS",
        "/api/videos/42/analytics, ANALYTICS",
        "/api/me/progress, ANALYTICS"
    })
    void each_address_has_one_owner(String path, Service owner) {
        // given
        // when
        var found = Routes.owner(path);

        // then
        assertThat(found).contains(owner);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/me",
                "/api/live",
                "/api/openapi",
                "/api/playback/heartbeat",
                "/api/nothing",
                "/api",
                "/q/metrics"
            })
    void what_the_gateway_answers_itself_goes_to_nobody(String path) {
        // given
        // when
        var found = Routes.owner(path);

        // then
        assertThat(found).isEmpty();
    }
}
