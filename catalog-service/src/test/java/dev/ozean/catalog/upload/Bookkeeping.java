package dev.ozean.catalog.upload;

import dev.ozean.catalog.Database;
import dev.ozean.local.TestStack;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** The accounts of the masters' bucket, with ways to make things old. */
final class Bookkeeping {
    private Bookkeeping() {}

    /** A walk whenever one is asked for, and none in between. */
    public static class AtOnce implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            // other tests leave in the bucket what they like
            return with("ozean.accounting.most", "1000000");
        }
    }

    /** One folder without a row is too many. */
    public static class Wary implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return with("ozean.accounting.most", "0");
        }
    }

    /** Nothing is removed. */
    public static class ReportOnly implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return with("ozean.accounting.delete", "false");
        }
    }

    private static Map<String, String> with(String name, String value) {
        return Map.of("ozean.accounting.look-every", "off", "ozean.accounting.pass-every", "0s", name, value);
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

    private static Path file(String key) {
        var settings = TestStack.configuration("catalog");
        return Path.of(settings.get("OZEAN_STORE_PATH"), "objects", settings.get("OZEAN_S3_MASTERS"), key);
    }

    /** The finding of this name as {@code kind objects bytes group}, once two walks have found it; empty without. */
    static String of(String name) throws SQLException {
        try (var owner = Database.asOwner();
                var sql = owner.prepareStatement("""
                        select concat_ws(' ', kind, objects, bytes, group_id) from storage_findings
                        where name = ? and first_pass < last_pass""")) {
            sql.setString(1, name);
            try (var rows = sql.executeQuery()) {
                return rows.next() ? rows.getString(1) : "";
            }
        }
    }

    /** As if it had been found long ago. */
    static void backdate(String name) throws SQLException {
        try (var owner = Database.asOwner();
                var sql = owner.prepareStatement("""
                        update storage_findings set first_seen = now() - interval '8 days' where name = ?""")) {
            sql.setString(1, name);
            sql.execute();
        }
    }
}
