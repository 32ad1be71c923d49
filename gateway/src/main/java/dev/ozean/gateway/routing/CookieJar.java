package dev.ozean.gateway.routing;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Gives the identity provider's cookies names of this stack: one host name on two ports shares its cookies,
 * and two stacks would sign each other's users out.
 */
record CookieJar(String prefix) {
    static CookieJar ofPort(int port) {
        return new CookieJar("ozean_" + port + "_");
    }

    /** What of a {@code Cookie} header is the identity provider's, under the names that it gave. */
    String inward(List<String> cookieHeaders) {
        return cookieHeaders.stream()
                .flatMap(header -> Arrays.stream(header.split(";")))
                .map(String::strip)
                .filter(cookie -> cookie.startsWith(prefix))
                .map(cookie -> cookie.substring(prefix.length()))
                .collect(Collectors.joining("; "));
    }

    /** A {@code Set-Cookie} header under the name that the browser is to keep. */
    String outward(String setCookie) {
        return prefix + setCookie;
    }
}
