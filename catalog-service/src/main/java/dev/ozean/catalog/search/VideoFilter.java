package dev.ozean.catalog.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ozean.catalog.video.MigrationStatus;
import dev.ozean.catalog.video.PipelineStage;
import dev.ozean.catalog.video.Platform;
import dev.ozean.catalog.video.VideoStatus;
import dev.ozean.catalog.video.Visibility;
import dev.ozean.web.Failure;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * Which videos a list shows; an empty text filters nothing.
 *
 * @param platform a platform's name, or {@code none} for videos that stand on no platform
 * @param text words that all occur in title, description, tags or file name
 */
record VideoFilter(
        String status,
        String stage,
        String visibility,
        String migrationStatus,
        String tag,
        String platform,
        String text) {
    static final String NO_PLATFORM = "none";
    private static final int TEXT_LENGTH = 200;

    VideoFilter {
        check("status", status, Arrays.stream(VideoStatus.values()).map(VideoStatus::wireName));
        check("stage", stage, Arrays.stream(PipelineStage.values()).map(PipelineStage::wireName));
        check("visibility", visibility, Arrays.stream(Visibility.values()).map(Visibility::wireName));
        check(
                "migrationStatus",
                migrationStatus,
                Arrays.stream(MigrationStatus.values()).map(MigrationStatus::wireName));
        check(
                "platform",
                platform,
                Stream.concat(Arrays.stream(Platform.values()).map(Platform::wireName), Stream.of(NO_PLATFORM)));
        if (text.length() > TEXT_LENGTH) {
            throw new Failure.BadRequest("bad_filter", "A search takes at most %d characters.".formatted(TEXT_LENGTH));
        }
    }

    /** No other filter finds archived videos. */
    boolean asksForArchived() {
        return status.equals(VideoStatus.ARCHIVED.wireName());
    }

    VideoFilter onlyVisible(String only) {
        return new VideoFilter(status, stage, only, migrationStatus, tag, platform, text);
    }

    /** The same for equal filters on every replica. */
    int fingerprint() {
        var checksum = new CRC32();
        Stream.of(status, stage, visibility, migrationStatus, tag, platform, text)
                .forEach(value -> checksum.update((value + "\0").getBytes(UTF_8)));
        return (int) checksum.getValue();
    }

    /** A {@code like} pattern for each word. */
    String[] patterns() {
        return Arrays.stream(text.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .map(word -> "%" + Like.escape(word) + "%")
                .toArray(String[]::new);
    }

    private static void check(String name, String value, Stream<String> allowed) {
        var names = allowed.toList();
        if (!value.isEmpty() && !names.contains(value)) {
            throw new Failure.BadRequest(
                    "bad_filter", "\"%s\" is no %s; it can be %s.".formatted(value, name, String.join(", ", names)));
        }
    }
}
