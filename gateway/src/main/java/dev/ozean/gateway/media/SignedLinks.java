package dev.ozean.gateway.media;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Reads and checks links to streams as Bunny's edge does, so that a pull zone takes the same links. */
@ApplicationScoped
public class SignedLinks {
    private static final String PREFIX = "/media/";

    private final MediaConfig config;
    private final Clock clock;

    SignedLinks(MediaConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** What a valid link lets its holder watch. */
    public record Viewing(UUID group, UUID video) {}

    /** What the link opens, whether it leads here or to a CDN; none for one that is not valid. */
    public Optional<Viewing> viewing(String link) {
        var start = link.indexOf("bcdn_token=");
        return start < 0
                ? Optional.empty()
                : permittedLink(link.substring(start)).map(signed -> new Viewing(signed.group(), signed.video()));
    }

    Optional<SignedPath> permitted(String path) {
        return permittedLink(path.substring(PREFIX.length()));
    }

    private Optional<SignedPath> permittedLink(String link) {
        return SignedPath.parse(link).filter(this::permits);
    }

    /** Whether the link was signed with our key, for a folder that holds the file, and has not ended. */
    private boolean permits(SignedPath path) {
        return path.isUnderSignedPath()
                && path.expires().isAfter(clock.instant())
                && path.signed().isSignedBy(config.key(), path.token());
    }
}
