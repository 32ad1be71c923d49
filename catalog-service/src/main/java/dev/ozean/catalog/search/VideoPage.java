package dev.ozean.catalog.search;

import dev.ozean.catalog.video.VideoView;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A part of a list. */
@Schema(
        name = "VideoPage",
        requiredProperties = {"items", "total", "totalAtLeast", "nextCursor"})
record VideoPage(
        List<VideoView> items,

        @Schema(nullable = true, description = "Exact up to 10,000, then null")
        Long total,

        long totalAtLeast,

        @Schema(nullable = true, description = "Null on the last page")
        String nextCursor) {
    static final VideoPage EMPTY = new VideoPage(List.of(), 0L, 0, null);

    static VideoPage of(List<VideoView> items, boolean more, Cursor cursor, long count) {
        var next = more ? cursor.after(items.getLast().id()).text() : null;
        return count > VideoSearch.COUNTED
                ? new VideoPage(items, null, VideoSearch.COUNTED, next)
                : new VideoPage(items, count, count, next);
    }
}
