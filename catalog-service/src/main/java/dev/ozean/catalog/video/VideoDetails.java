package dev.ozean.catalog.video;

import dev.ozean.web.Failure;
import dev.ozean.web.FieldError;
import java.util.ArrayList;
import java.util.List;

/** What people say of a video. */
record VideoDetails(String title, String description, List<String> tags, Visibility visibility, PipelineStage stage) {
    static final int TITLE_LENGTH = 255;
    static final int DESCRIPTION_LENGTH = 5000;
    static final int TAGS = 32;
    static final int TAG_LENGTH = 64;

    VideoDetails {
        title = title.strip();
        tags = tags.stream().map(String::strip).distinct().toList();
        var errors = new ArrayList<FieldError>();
        if (title.isEmpty() || isLonger(title, TITLE_LENGTH)) {
            errors.add(new FieldError("title", "must have 1 to %d characters".formatted(TITLE_LENGTH)));
        }
        if (isLonger(description, DESCRIPTION_LENGTH)) {
            errors.add(new FieldError("description", "must have at most %d characters".formatted(DESCRIPTION_LENGTH)));
        }
        if (tags.size() > TAGS) {
            errors.add(new FieldError("tags", "must be at most %d".formatted(TAGS)));
        }
        if (tags.stream().anyMatch(tag -> tag.isEmpty() || isLonger(tag, TAG_LENGTH))) {
            errors.add(new FieldError("tags", "must have 1 to %d characters each".formatted(TAG_LENGTH)));
        }
        if (!errors.isEmpty()) {
            throw new Failure.Invalid("invalid", "Some of the values are not acceptable.", errors);
        }
    }

    static VideoDetails titled(String title) {
        return new VideoDetails(title, "", List.of(), Visibility.PRIVATE, PipelineStage.DRAFT);
    }

    VideoDetails withTags(List<String> other) {
        return new VideoDetails(title, description, other, visibility, stage);
    }

    private static boolean isLonger(String text, int length) {
        return text.codePointCount(0, text.length()) > length;
    }
}
