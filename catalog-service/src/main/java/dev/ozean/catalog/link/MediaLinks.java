package dev.ozean.catalog.link;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ozean.web.media.BunnyToken;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.time.Clock;
import java.time.Instant;

/** Makes the links by which streams, stills and captions are fetched; whoever has one may use it until it ends. */
@ApplicationScoped
public class MediaLinks {
    private static final int STEPS = 4;

    private final MediaConfig config;
    private final Clock clock;

    MediaLinks(MediaConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** Opens one job's folder of the streams' bucket, given without slashes at its ends, for a while. */
    public Folder open(String prefix) {
        var expires = expiry();
        var path = "/" + prefix + "/";
        var token = BunnyToken.forFolder(path, expires).signedWith(config.key());
        var base = "%s/bcdn_token=%s&token_path=%s&expires=%d%s"
                .formatted(config.baseUrl(), token, URLEncoder.encode(path, UTF_8), expires.getEpochSecond(), path);
        return new Folder(base, expires);
    }

    /** The same for a quarter of the time to live, so that a browser finds a poster in its cache again. */
    private Instant expiry() {
        var step = Math.max(1, config.linkTtl().toSeconds() / STEPS);
        var begun = clock.instant().getEpochSecond() / step * step;
        return Instant.ofEpochSecond(begun + step).plus(config.linkTtl());
    }

    /** A signed folder. */
    public record Folder(String base, Instant expiresAt) {
        public String file(String path) {
            return base + path;
        }
    }
}
