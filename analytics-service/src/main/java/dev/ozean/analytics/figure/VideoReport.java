package dev.ozean.analytics.figure;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was watched of one video.
 *
 * @param items days and platforms on which something was watched, in order
 * @param totalWatchSeconds of all items together, seconds
 */
@Schema(
        name = "VideoReport",
        requiredProperties = {"items", "totalViews", "totalWatchSeconds"})
record VideoReport(List<Item> items, long totalViews, long totalWatchSeconds) {

    /** The views and the watched seconds of one day (UTC) on one platform. */
    @Schema(
            name = "PlatformDay",
            requiredProperties = {"day", "platform", "views", "watchSeconds"})
    record Item(LocalDate day, String platform, long views, long watchSeconds) {
        static Item of(PlatformDay figure) {
            return new Item(figure.day(), figure.platform(), figure.views(), figure.watchedMillis() / 1000);
        }
    }

    static VideoReport of(List<PlatformDay> figures) {
        return new VideoReport(
                figures.stream().map(Item::of).toList(),
                figures.stream().mapToLong(PlatformDay::views).sum(),
                figures.stream().mapToLong(PlatformDay::watchedMillis).sum() / 1000);
    }

    String csv() {
        return Csv.of(
                List.of("day", "platform", "views", "watchSeconds"),
                items.stream().map(item -> Stream.of(item.day(), item.platform(), item.views(), item.watchSeconds())));
    }
}
