package dev.ozean.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The videos of one test: all have its mark as a tag, so that it sees no other test's. */
public final class Marked {
    private final String mark = "m" + UUID.randomUUID().toString().substring(0, 8);

    public String mark() {
        return mark;
    }

    public UUID created(String title, Map<String, ?> more) {
        var video = new HashMap<String, Object>(Map.of("title", title, "tags", List.of(mark)));
        video.putAll(more);
        return Catalogue.created(video);
    }
}
