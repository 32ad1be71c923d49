package dev.ozean.gateway.media;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Base64;
import java.util.SortedMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Checks delivery tokens as Bunny's edge does (HMAC-SHA256), so that a pull zone takes the same links. */
final class Tokens {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String PREFIX = "HS256-";

    private final SecretKeySpec key;
    private final Clock clock;

    Tokens(String securityKey, Clock clock) {
        key = new SecretKeySpec(securityKey.getBytes(StandardCharsets.UTF_8), ALGORITHM);
        this.clock = clock;
    }

    /** Whether the link was signed with our key, for a folder that holds the file, and has not ended. */
    boolean permit(SignedPath path) {
        return path.isUnderSignedPath()
                && path.expires() > clock.instant().getEpochSecond()
                && MessageDigest.isEqual(
                        path.token().getBytes(StandardCharsets.UTF_8),
                        sign(path.signedPath(), path.expires(), path.signedParameters())
                                .getBytes(StandardCharsets.UTF_8));
    }

    /** @param expires epoch seconds */
    String sign(String path, long expires, SortedMap<String, String> parameters) {
        var message = new ByteArrayOutputStream();
        message.writeBytes(path.getBytes(StandardCharsets.UTF_8));
        message.writeBytes(Long.toString(expires).getBytes(StandardCharsets.UTF_8));
        message.writeBytes(parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                .collect(Collectors.joining("&"))
                .getBytes(StandardCharsets.UTF_8));
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(hmac(message.toByteArray()));
    }

    private byte[] hmac(byte[] message) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
