package dev.ozean.catalog.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class MediaLinksTest {
    private static final Instant TEN_PAST_TEN = Instant.parse("2026-11-21T10:10:00Z");
    private static final String PREFIX = "group/video/job.1";

    @Test
    void a_link_names_token_folder_end_and_file() {
        // given
        var links = linksAt(TEN_PAST_TEN);

        // when
        var folder = links.open(PREFIX);

        // then
        assertThat(folder.file("master.m3u8"))
                .matches("/media/bcdn_token=HS256-[A-Za-z0-9_-]{43}&token_path=%2Fgroup%2Fvideo%2Fjob.1%2F"
                        + "&expires=1795273200/group/video/job.1/master.m3u8");
        assertThat(folder.expiresAt()).isEqualTo(Instant.ofEpochSecond(1_795_273_200));
    }

    @Test
    void a_link_works_for_its_time_at_least_and_not_much_longer() {
        // given
        var links = linksAt(TEN_PAST_TEN);

        // when
        var works = Duration.between(TEN_PAST_TEN, links.open(PREFIX).expiresAt());

        // then
        assertThat(works).isBetween(Duration.ofHours(4), Duration.ofHours(5));
    }

    @Test
    void a_browser_that_asks_again_soon_finds_the_picture_in_its_cache() {
        // given
        var first = linksAt(TEN_PAST_TEN).open(PREFIX).file("poster.jpg");

        // when
        var again = linksAt(TEN_PAST_TEN.plusSeconds(60)).open(PREFIX).file("poster.jpg");

        // then
        assertThat(again).isEqualTo(first);
        assertThat(linksAt(TEN_PAST_TEN.plusSeconds(7200)).open(PREFIX).file("poster.jpg"))
                .isNotEqualTo(first);
    }

    private static MediaLinks linksAt(Instant now) {
        return new MediaLinks(new Settings(), Clock.fixed(now, ZoneOffset.UTC));
    }

    private record Settings() implements MediaConfig {
        @Override
        public String key() {
            return "SecurityKey";
        }

        @Override
        public String baseUrl() {
            return "/media";
        }

        @Override
        public Duration linkTtl() {
            return Duration.ofHours(4);
        }
    }
}
