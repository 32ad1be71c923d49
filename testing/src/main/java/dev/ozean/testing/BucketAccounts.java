package dev.ozean.testing;

import dev.ozean.local.TestStack;
import dev.ozean.local.server.DatabaseRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * The accounts of a service's bucket, with ways to make things old.
 *
 * @param database of the service
 * @param bucket the name of the setting that names it
 */
public record BucketAccounts(String database, String bucket) {
    /** A walk whenever one is asked for and none in between, and one more setting. */
    public static Map<String, String> atOnceWith(String name, String value) {
        return Map.of("ozean.accounting.look-every", "off", "ozean.accounting.pass-every", "0s", name, value);
    }

    /** Puts an object of ten bytes into the store's folder, that old. */
    public void put(String key, Duration age) throws IOException {
        var file = file(key);
        Files.createDirectories(file.getParent());
        Files.write(file, new byte[10]);
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
    }

    public boolean isThere(String key) {
        return Files.exists(file(key));
    }

    public void lose(String key) throws IOException {
        Files.delete(file(key));
    }

    /** The finding of this name as {@code kind objects bytes group}, once two walks have found it; empty without. */
    public String of(String name) throws SQLException {
        try (var owner = TestStack.connect(database, DatabaseRole.OWNER);
                var sql = owner.prepareStatement("""
                        select concat_ws(' ', kind, objects, bytes, group_id) from storage_findings
                        where name = ? and first_pass < last_pass""")) {
            sql.setString(1, name);
            try (var rows = sql.executeQuery()) {
                return rows.next() ? rows.getString(1) : "";
            }
        }
    }

    /** As if it had been found longer ago than a report has to stand. */
    public void backdate(String name) throws SQLException {
        try (var owner = TestStack.connect(database, DatabaseRole.OWNER);
                var sql = owner.prepareStatement(
                        "update storage_findings set first_seen = now() - interval '8 days' where name = ?")) {
            sql.setString(1, name);
            sql.execute();
        }
    }

    private Path file(String key) {
        var settings = TestStack.configuration(database);
        return Path.of(settings.get("OZEAN_STORE_PATH"), "objects", settings.get(bucket), key);
    }
}
