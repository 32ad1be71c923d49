package dev.ozean.messaging;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;

/** An event that waits for Kafka. */
record OutboxRow(long position, UUID id, String type, String key, String data, String traceparent, Instant createdAt) {
    static OutboxRow of(Row row) {
        return new OutboxRow(
                row.getLong("position"),
                row.getUUID("id"),
                row.getString("type"),
                row.getString("key"),
                row.getString("data"),
                row.getString("traceparent"),
                row.getOffsetDateTime("created_at").toInstant());
    }
}
