package dev.ozean.chaos.house;

import dev.ozean.chaos.fault.Ambush;
import dev.ozean.chaos.fault.SqlTap;
import dev.ozean.chaos.fault.StoreTap;
import dev.ozean.local.data.Ports;
import dev.ozean.local.server.Postgres;
import dev.ozean.local.server.S3Proxy;
import java.util.Map;

/** On the ways of one service to PostgreSQL and to the store. */
public record Taps(SqlTap sql, StoreTap store) implements AutoCloseable {
    static Taps of(String service, Ports ports, Ambush ambush) {
        return new Taps(
                new SqlTap(service, ports.get(Postgres.NAME), ambush),
                new StoreTap(service, ports.get(S3Proxy.NAME), ambush));
    }

    /** By which the service takes these ways. */
    Map<String, String> settings(String database) {
        return Map.of(
                "OZEAN_DB_URL",
                "postgresql://127.0.0.1:%d/%s".formatted(sql.port(), database),
                "OZEAN_S3_ENDPOINT",
                "http://127.0.0.1:" + store.port());
    }

    @Override
    public void close() {
        sql.close();
        store.close();
    }
}
