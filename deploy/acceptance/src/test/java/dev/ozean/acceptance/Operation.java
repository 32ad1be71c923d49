package dev.ozean.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** One method at one path of the API, as its description tells. */
record Operation(String method, String path) {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head");
    // Whatever else a description may hold, uploads are always asked for: they could be left out of it.
    private static final List<Operation> UPLOADS = List.of(
            new Operation("HEAD", "/api/upload/video/{uploadId}"),
            new Operation("PATCH", "/api/upload/video/{uploadId}"),
            new Operation("DELETE", "/api/upload/video/{uploadId}"));
    private static final Map<String, String> BODIES = Map.of(
            "PUT /api/videos/{id}", "{\"title\": \"%s\"}",
            "PATCH /api/videos/{id}", "{\"title\": \"%s\"}",
            "POST /api/videos/{id}/platforms",
                    "{\"platform\": \"youtube\", \"externalId\": \"%s\", \"status\": \"ready\"}",
            "PUT /api/videos/{id}/processing-priority", "{\"priority\": \"urgent\"}",
            "POST /api/videos/{id}/links", "{\"taskId\": \"%s\"}",
            "PATCH /api/groups/{id}", "{\"name\": \"%s\"}",
            "POST /api/videos", "{\"title\": \"%s\"}");

    static List<Operation> of(JsonNode description) {
        var described = description.get("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .map(Map.Entry::getKey)
                        .filter(METHODS::contains)
                        .map(method -> new Operation(method.toUpperCase(Locale.ROOT), path.getKey())));
        return Stream.concat(described, UPLOADS.stream()).distinct().toList();
    }

    boolean isAboutOneThing() {
        return path.contains("{");
    }

    boolean onlyReads() {
        return method.equals("GET") || method.equals("HEAD");
    }

    /** So sorted, nothing is asked for that an operation before took away. */
    int harm() {
        return List.of("HEAD", "GET", "POST", "PUT", "PATCH", "DELETE").indexOf(method) * 100 - path.length();
    }

    /** Asks for this of the things whose ids are given; what is changed gets the given name. */
    Api.Answer ask(Api api, Map<String, String> ids, String name) {
        var full = path.replace("/groups/{id}", "/groups/{group}");
        for (var id : ids.entrySet()) {
            full = full.replace("{" + id.getKey() + "}", id.getValue());
        }
        if (full.contains("{")) {
            throw new IllegalStateException("this test does not know an id for " + full);
        }
        var body = BODIES.getOrDefault(toString(), hasBody() ? "{}" : "");
        return api.send(method, full, headers(), body.replace("%s", name));
    }

    private boolean hasBody() {
        return method.equals("PUT") || method.equals("PATCH");
    }

    private Map<String, String> headers() {
        return path.startsWith("/api/upload/")
                ? Map.of(
                        "Tus-Resumable", "1.0.0",
                        "Upload-Offset", "0",
                        "Upload-Length", "2",
                        "Content-Type", "application/offset+octet-stream")
                : Map.of("Content-Type", "application/json");
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
