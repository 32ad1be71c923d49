package dev.ozean.gateway.media;

import dev.ozean.web.media.BunnyToken;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A link in the path form of Bunny's tokens: {@code bcdn_token=…&expires=…&token_path=…/{group}/{video}/{job}.{fence}/{file}}.
 *
 * @param parameters all that stand beside the token, decoded
 * @param object the key of the file in the bucket
 */
record SignedPath(
        String token, Instant expires, SortedMap<String, String> parameters, UUID group, UUID video, String object) {
    private static final String ID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final Pattern LINK = Pattern.compile("bcdn_token=([^/&]+)((?:&[^/&=]+=[^/&]*)*)/" + "((" + ID + ")/("
            + ID + ")/" + ID + "\\.[0-9]{1,10}/(?:[A-Za-z0-9_-]+/){0,2}[A-Za-z0-9_-]+\\.[a-z0-9]{1,4})");
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");
    // A limit of speed is the CDN's to keep. What we could not check, such as countries, we do not take.
    private static final Set<String> KNOWN = Set.of("token_path", "token_ignore_params", "limit");

    /** Stands for a parameter that is said twice, which is none that is known. */
    private static final String TWICE = "";

    SignedPath {
        parameters = Collections.unmodifiableSortedMap(parameters);
    }

    /** @param path as it came, without the slash in front; nothing in a file's name needs to be encoded */
    static Optional<SignedPath> parse(String path) {
        var link = LINK.matcher(path);
        if (!link.matches()) {
            return Optional.empty();
        }
        var parameters = parameters(link.group(2));
        var expires = parameters.remove("expires");
        if (expires == null || !SECONDS.matcher(expires).matches() || !KNOWN.containsAll(parameters.keySet())) {
            return Optional.empty();
        }
        return Optional.of(new SignedPath(
                link.group(1),
                Instant.ofEpochSecond(Long.parseLong(expires)),
                parameters,
                UUID.fromString(link.group(4)),
                UUID.fromString(link.group(5)),
                link.group(3)));
    }

    /** The folder that was signed, or the file itself. */
    private String signedPath() {
        return parameters.getOrDefault("token_path", "/" + object);
    }

    boolean isUnderSignedPath() {
        var signed = signedPath();
        var file = "/" + object;
        // A folder is meant even where its slash is left out: /abc must not open /abcd.
        return file.equals(signed) || file.startsWith(signed.endsWith("/") ? signed : signed + "/");
    }

    /** What the token has to be the signature of. */
    BunnyToken signed() {
        return new BunnyToken(signedPath(), expires, signedParameters(), Optional.empty());
    }

    private SortedMap<String, String> signedParameters() {
        if (!"true".equals(parameters.get("token_ignore_params"))) {
            return parameters;
        }
        var signed = new TreeMap<>(parameters);
        signed.keySet().retainAll(Set.of("token_path", "token_ignore_params"));
        return signed;
    }

    private static SortedMap<String, String> parameters(String text) {
        var parameters = new TreeMap<String, String>();
        Arrays.stream(text.split("&")).filter(part -> !part.isEmpty()).forEach(part -> {
            var equals = part.indexOf('=');
            var former = parameters.put(part.substring(0, equals), decoded(part.substring(equals + 1)));
            if (former != null) {
                parameters.put(TWICE, "");
            }
        });
        return parameters;
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return ""; // which no signature fits
        }
    }
}
