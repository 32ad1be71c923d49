package dev.ozean.gateway.edge;

import java.net.URI;

/**
 * The address under which people reach Ozean.
 *
 * @param origin scheme and authority, without a slash at the end
 */
public record PublicUrl(URI origin) {
    static PublicUrl of(URI address) {
        var path = address.getPath();
        if (address.getHost() == null || !(path.isEmpty() || path.equals("/"))) {
            throw new IllegalArgumentException("OZEAN_PUBLIC_URL must be like https://video.example: " + address);
        }
        return new PublicUrl(URI.create(address.getScheme() + "://" + address.getAuthority()));
    }

    public boolean https() {
        return "https".equals(origin.getScheme());
    }

    public String scheme() {
        return origin.getScheme();
    }

    /** Host, and port where it is not the scheme's own. */
    public String authority() {
        return origin.getAuthority();
    }

    public int port() {
        return origin.getPort() != -1 ? origin.getPort() : https() ? 443 : 80;
    }
}
