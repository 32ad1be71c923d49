package dev.ozean.gateway.media;

import dev.ozean.gateway.Browser;
import dev.ozean.web.media.BunnyToken;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A folder of streams in the store, and players that ask for its files. */
@ApplicationScoped
class Delivery {
    static final String IMMUTABLE = "public, max-age=31536000, immutable";

    private static final String FOLDER =
            "0197a000-0000-7000-8000-000000000001/0197a000-0000-7000-8000-0000000000aa/0197a000-0000-7000-8000-0000000000bb.1";

    private final URI home;
    private final MediaConfig config;
    private final StoreConfig storeConfig;

    Delivery(@ConfigProperty(name = "ozean.public.url") URI home, MediaConfig config, StoreConfig storeConfig) {
        this.home = home;
        this.config = config;
        this.storeConfig = storeConfig;
    }

    void store() {
        var store = new StreamStore(storeConfig);
        store.put(FOLDER + "/master.m3u8", bytes("#EXTM3U"), "no-cache");
        store.put(FOLDER + "/v720/1.m4s", bytes("0123456789"), IMMUTABLE);
        store.put(FOLDER + "/a/1.m4s", bytes("0123456789"), IMMUTABLE);
        store.put(FOLDER + "/page.html", bytes("<html>"), IMMUTABLE);
    }

    String link(String file) {
        return link(file, Instant.now().getEpochSecond() + 60);
    }

    String link(String file, long expires) {
        var folder = "/" + FOLDER + "/";
        var token = BunnyToken.forFolder(folder, Instant.ofEpochSecond(expires)).signedWith(config.key());
        return "/media/bcdn_token=%s&expires=%d&token_path=%s%s%s"
                .formatted(token, expires, folder.replace("/", "%2F"), folder, file);
    }

    HttpRequest.Builder get(String path) {
        return HttpRequest.newBuilder(home.resolve(path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try (var browser = new Browser(home)) {
            return browser.send(request);
        }
    }

    static String code(HttpResponse<String> answer) {
        return new JsonObject(answer.body()).getString("code");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
