package dev.ozean.gateway.openapi;

import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Set;

/** Puts the descriptions of several services together as one; what two call alike and mean differently keeps both meanings. */
final class MergedOpenApi {
    private static final Set<String> LEFT_OUT = Set.of("servers");

    private final JsonObject whole;

    MergedOpenApi(JsonObject own) {
        whole = own.copy();
        LEFT_OUT.forEach(whole::remove);
        if (!whole.containsKey("paths")) {
            whole.put("paths", new JsonObject());
        }
        if (!whole.containsKey("components")) {
            whole.put("components", new JsonObject());
        }
    }

    /** @param service made part of the names of schemas that clash */
    MergedOpenApi add(String service, JsonObject description) {
        var renamed = rename(service, description);
        addPaths(renamed.getJsonObject("paths", new JsonObject()));
        for (var kind : renamed.getJsonObject("components", new JsonObject())) {
            var ours = whole.getJsonObject("components");
            if (!ours.containsKey(kind.getKey())) {
                ours.put(kind.getKey(), new JsonObject());
            }
            ours.getJsonObject(kind.getKey()).mergeIn((JsonObject) kind.getValue());
        }
        return this;
    }

    JsonObject json() {
        return whole;
    }

    private void addPaths(JsonObject paths) {
        var ours = whole.getJsonObject("paths");
        for (Map.Entry<String, Object> path : paths) {
            if (!path.getKey().startsWith("/api/")) {
                continue;
            }
            if (!ours.containsKey(path.getKey())) {
                ours.put(path.getKey(), new JsonObject());
            }
            ours.getJsonObject(path.getKey()).mergeIn((JsonObject) path.getValue());
        }
    }

    private JsonObject rename(String service, JsonObject description) {
        var theirs = schemas(description);
        var ours = schemas(whole);
        var text = description.encode();
        for (var name : theirs.fieldNames()) {
            if (ours.containsKey(name) && !ours.getValue(name).equals(theirs.getValue(name))) {
                text = text.replace(
                        "\"#/components/schemas/" + name + "\"", "\"#/components/schemas/" + service + name + "\"");
            }
        }
        var renamed = new JsonObject(text);
        var schemas = schemas(renamed);
        for (var name : theirs.fieldNames()) {
            if (ours.containsKey(name) && !ours.getValue(name).equals(theirs.getValue(name))) {
                schemas.put(service + name, schemas.remove(name));
            }
        }
        return renamed;
    }

    private static JsonObject schemas(JsonObject description) {
        return description.getJsonObject("components", new JsonObject()).getJsonObject("schemas", new JsonObject());
    }
}
