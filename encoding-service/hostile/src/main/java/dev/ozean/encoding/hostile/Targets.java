package dev.ozean.encoding.hostile;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/**
 * What hostile files reach for.
 *
 * @param http where somebody listens on this machine
 * @param udp the port where somebody listens for datagrams
 * @param files that the child has no business with: first a film, the others words
 */
public record Targets(URI http, int udp, List<Path> files) {
    Path film() {
        return files.getFirst();
    }

    String url(String name) {
        return http.resolve("/" + name).toString();
    }
}
