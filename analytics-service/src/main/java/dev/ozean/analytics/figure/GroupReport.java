package dev.ozean.analytics.figure;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was watched of all videos of a group.
 *
 * @param items days on which something was watched, in order
 * @param topVideos the most viewed, first the most
 * @param totalWatchSeconds of all items together, seconds
 */
@Schema(
        name = "GroupReport",
        requiredProperties = {"items", "topVideos", "totalViews", "totalWatchSeconds"})
record GroupReport(List<Item> items, List<TopVideo> topVideos, long totalViews, long totalWatchSeconds) {

    /** The views and the watched seconds of one day (UTC). */
    @Schema(
            name = "GroupDay",
            requiredProperties = {"day", "views", "watchSeconds"})
    record Item(LocalDate day, long views, long watchSeconds) {
        static Item of(DayTotal total) {
            return new Item(total.day(), total.views(), total.watchedMillis() / 1000);
        }
    }

    /** One of the most viewed videos. */
    @Schema(
            name = "TopVideo",
            requiredProperties = {"videoId", "title", "views", "watchSeconds"})
    record TopVideo(UUID videoId, String title, long views, long watchSeconds) {
        static TopVideo of(VideoTotal total) {
            return new TopVideo(total.videoId(), total.title(), total.views(), total.watchedMillis() / 1000);
        }
    }

    static GroupReport of(List<DayTotal> days, List<VideoTotal> videos) {
        return new GroupReport(
                days.stream().map(Item::of).toList(),
                videos.stream().map(TopVideo::of).toList(),
                days.stream().mapToLong(DayTotal::views).sum(),
                days.stream().mapToLong(DayTotal::watchedMillis).sum() / 1000);
    }

    String csv() {
        return Csv.of(
                List.of("day", "views", "watchSeconds"),
                items.stream().map(item -> Stream.of(item.day(), item.views(), item.watchSeconds())));
    }
}
