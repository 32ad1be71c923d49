package dev.ozean.acceptance;

import java.util.Map;

/** What hangs on a video, so that there is something to find at every address. */
final class Belongings {
    private Belongings() {}

    /** Makes it, and returns the ids by the names that addresses give them. */
    static Map<String, String> of(Api owner, String video) {
        owner.post(
                "/api/videos/%s/platforms".formatted(video), "{\"platform\": \"youtube\", \"externalId\": \"ours\"}");
        var link = owner.post("/api/videos/%s/links".formatted(video), "{\"taskId\": \"T1\"}")
                .json()
                .get("id")
                .textValue();
        return Map.of(
                "id",
                video,
                "uploadId",
                owner.beginUpload(1_000_000),
                "platform",
                "youtube",
                "link",
                link,
                "group",
                owner.get("/api/groups").json().at("/items/0/id").textValue());
    }
}
