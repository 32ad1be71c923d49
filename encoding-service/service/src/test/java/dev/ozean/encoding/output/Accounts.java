package dev.ozean.encoding.output;

import dev.ozean.encoding.Scripted;
import dev.ozean.local.TestStack;
import dev.ozean.local.server.DatabaseRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** The accounts of the streams' bucket, with ways to make things old. */
final class Accounts {
    private Accounts() {}

    /** A walk whenever one is asked for, and none in between. */
    public static class AtOnce extends Scripted {
        @Override
        public Map<String, String> getConfigOverrides() {
            var all = new HashMap<>(super.getConfigOverrides());
            all.put("ozean.accounting.look-every", "off");
            all.put("ozean.accounting.pass-every", "0s");
            // other tests leave in the bucket what they like
            all.put("ozean.accounting.most", "1000000");
            return all;
        }
    }

    /** Puts an object of ten bytes into the store's folder, that old. */
    static void put(String key, Duration age) throws IOException {
        var file = file(key);
        Files.createDirectories(file.getParent());
        Files.write(file, new byte[10]);
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
    }

    static boolean isThere(String key) {
        return Files.exists(file(key));
    }

    static void lose(String key) throws IOException {
        Files.delete(file(key));
    }

    private static Path file(String key) {
        var settings = TestStack.configuration("encoding");
        return Path.of(settings.get("OZEAN_STORE_PATH"), "objects", settings.get("OZEAN_S3_HLS"), key);
    }

    /** The finding of this name as {@code kind objects bytes group}, once two walks have found it; empty without. */
    static String of(String name) throws SQLException {
        try (var owner = TestStack.connect("encoding", DatabaseRole.OWNER);
                var sql = owner.prepareStatement("""
                        select concat_ws(' ', kind, objects, bytes, group_id) from storage_findings
                        where name = ? and first_pass < last_pass""")) {
            sql.setString(1, name);
            try (var rows = sql.executeQuery()) {
                return rows.next() ? rows.getString(1) : "";
            }
        }
    }

    /** As if it had been found so many days ago. */
    static void backdate(String name, int days) throws SQLException {
        execute("update storage_findings set first_seen = now() - interval '%d days' where name = '%s'"
                .formatted(days, name));
    }

    static void execute(String command) throws SQLException {
        try (var owner = TestStack.connect("encoding", DatabaseRole.OWNER);
                var sql = owner.createStatement()) {
            sql.execute(command);
        }
    }

    static int count(String query) throws SQLException {
        try (var owner = TestStack.connect("encoding", DatabaseRole.OWNER);
                var sql = owner.createStatement();
                var row = sql.executeQuery(query)) {
            row.next();
            return row.getInt(1);
        }
    }
}
