package dev.ozean.local.stack;

import dev.ozean.local.data.DataFolder;
import dev.ozean.local.server.Kafka;
import dev.ozean.local.server.Keycloak;
import dev.ozean.local.server.Postgres;
import dev.ozean.local.server.S3Proxy;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The environment that every service reads, with the values of one data folder. */
public final class Contract {
    private final DataFolder data;

    public Contract(DataFolder data) {
        this.data = data;
    }

    public String publicUrl() {
        return "http://localhost:" + data.ports().get(Infra.GATEWAY_PORT);
    }

    /** What all services need: broker, issuer, the address that people see. */
    public Map<String, String> common() {
        return Map.of(
                "OZEAN_HTTP_HOST",
                "127.0.0.1",
                "OZEAN_KAFKA",
                local(Kafka.NAME),
                "OZEAN_OIDC_ISSUER",
                Keycloak.issuer(publicUrl()),
                "OZEAN_OIDC_URL",
                "http://" + local(Keycloak.NAME) + "/auth/realms/ozean",
                "OZEAN_PUBLIC_URL",
                publicUrl(),
                "OZEAN_LOG_JSON",
                "false");
    }

    public Map<String, String> store() {
        return Map.of(
                "OZEAN_S3_ENDPOINT",
                "http://" + local(S3Proxy.NAME),
                "OZEAN_S3_REGION",
                S3Proxy.REGION,
                "OZEAN_S3_ACCESS_KEY",
                data.secrets().get(S3Proxy.ACCESS_KEY),
                "OZEAN_S3_SECRET_KEY",
                data.secrets().get(S3Proxy.SECRET_KEY),
                "OZEAN_S3_MASTERS",
                S3Proxy.MASTERS,
                "OZEAN_S3_HLS",
                S3Proxy.HLS,
                "OZEAN_STORE_PATH",
                data.of(S3Proxy.NAME).toString());
    }

    /** The key that signs and checks delivery links. */
    public Map<String, String> media() {
        return Map.of("OZEAN_MEDIA_KEY", data.secrets().get("media"), "OZEAN_MEDIA_BASE_URL", "/media");
    }

    /** A service's own database, with its three roles. */
    public Map<String, String> database(String database) {
        var secrets = data.secrets();
        var all = new TreeMap<String, String>();
        all.put("OZEAN_DB_URL", "postgresql://%s/%s".formatted(local(Postgres.NAME), database));
        for (var role : List.of("owner", "app", "system")) {
            var user = database + "_" + role;
            var prefix = "OZEAN_DB_" + role.toUpperCase(Locale.ROOT);
            all.put(prefix + "_USER", user);
            all.put(prefix + "_PASSWORD", secrets.get(user));
        }
        return all;
    }

    /** What the edge alone may know: its client's secret and the key of its cookies. */
    public Map<String, String> edge() {
        return Map.of(
                "OZEAN_OIDC_CLIENT_SECRET", data.secrets().get(Keycloak.CLIENT_SECRET),
                "OZEAN_SESSION_SECRET", data.secrets().get("session"),
                "OZEAN_KEYCLOAK_URL", "http://" + local(Keycloak.NAME));
    }

    /** Everything at once, for a service's tests. */
    public Map<String, String> all(String database) {
        var all = new TreeMap<>(common());
        all.putAll(store());
        all.putAll(media());
        all.putAll(edge());
        if (!database.isEmpty()) {
            all.putAll(database(database));
        }
        return all;
    }

    private String local(String port) {
        return "127.0.0.1:" + data.ports().get(port);
    }
}
