package dev.ozean.catalog.upload;

import dev.ozean.messaging.Outage;
import dev.ozean.web.Failure;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Refuses uploads while the store is nearly full: a full one would stop streams and running uploads too. */
@ApplicationScoped
class Capacity {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String TAKEN = """
        select coalesce(sum(length_bytes), 0)::bigint from uploads
        where state in ('receiving', 'completing', 'completed')\
        """;
    private static final String ANNOUNCED = """
        select coalesce(sum(length_bytes - part_bytes), 0)::bigint from uploads
        where state = 'receiving' and expires_at > now()\
        """;

    private final Pool pool;
    private final UploadConfig config;

    Capacity(@ReactiveDataSource("system") Pool pool, UploadConfig config) {
        this.pool = pool;
        this.config = config;
    }

    /** @throws Failure.InsufficientStorage if {@code bytes} more have no place */
    void require(long bytes) {
        config.capacity().ifPresent(capacity -> {
            if (taken() + bytes > capacity.asLongValue()) {
                throw full();
            }
        });
        if (config.storePath().isPresent()) {
            requireFreeSpace(bytes + announced());
        }
    }

    /** @throws Failure.InsufficientStorage if after {@code bytes} more the file system has less than the reserve */
    void requireFreeSpace(long bytes) {
        config.storePath().filter(Files::exists).ifPresent(path -> {
            if (usable(path) - bytes < config.reserve().asLongValue()) {
                throw full();
            }
        });
    }

    private long taken() {
        return sum(TAKEN);
    }

    /** What uploads that run were promised and have not sent yet. */
    private long announced() {
        return sum(ANNOUNCED);
    }

    private long sum(String sql) {
        try {
            return pool.query(sql)
                    .execute()
                    .await()
                    .atMost(PATIENCE)
                    .iterator()
                    .next()
                    .getLong(0);
        } catch (RuntimeException failure) {
            throw Outage.isBehind(failure) ? Transactions.unavailable(failure) : failure;
        }
    }

    private static long usable(Path path) {
        try {
            return Files.getFileStore(path).getUsableSpace();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Failure full() {
        return new Failure.InsufficientStorage(
                "storage_full", "The storage is nearly full; nothing can be uploaded until there is room again.");
    }
}
