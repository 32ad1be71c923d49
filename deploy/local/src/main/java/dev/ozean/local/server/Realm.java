package dev.ozean.local.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** The realm as production has it, joined with the users and the password grant that only the embedded one has. */
final class Realm {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Realm() {}

    static String demo(Path folder) {
        try {
            var realm = (ObjectNode) JSON.readTree(folder.resolve("realm.json").toFile());
            var demo = JSON.readTree(folder.resolve("demo.json").toFile());
            realm.withArrayProperty("clients").addAll(demo.withArrayProperty("clients"));
            realm.set("users", demo.get("users"));
            return JSON.writeValueAsString(realm);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
