package dev.ozean.web.media;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Bunny's CDN token of 2026: HMAC-SHA256 over path, end, address and parameters.
 *
 * <p>Their README puts the address last, their signers before the parameters; the edge agrees with the signers.
 *
 * @param path of the file, or of the folder that the parameter {@code token_path} names
 * @param parameters signed with it: raw values, sorted by name
 * @param viewer the only address that may use it
 */
public record BunnyToken(
        String path, Instant expires, SortedMap<String, String> parameters, Optional<InetAddress> viewer) {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int NETWORK_BYTES = 8;

    public static BunnyToken forFile(String path, Instant expires) {
        return new BunnyToken(path, expires, new TreeMap<>(), Optional.empty());
    }

    /** Covers whatever lies under {@code folder}, which ends with a slash so that it covers no longer name. */
    public static BunnyToken forFolder(String folder, Instant expires) {
        return forFile(folder, expires).with("token_path", folder);
    }

    public BunnyToken with(String name, String value) {
        var more = new TreeMap<>(parameters);
        more.put(name, value);
        return new BunnyToken(path, expires, more, viewer);
    }

    public BunnyToken onlyFor(InetAddress address) {
        return new BunnyToken(path, expires, parameters, Optional.of(address));
    }

    /** Whether {@code signature} is ours, in a time that tells nothing of how much of it is right. */
    public boolean isSignedBy(String key, String signature) {
        return MessageDigest.isEqual(signedWith(key).getBytes(UTF_8), signature.getBytes(UTF_8));
    }

    public String signedWith(String key) {
        var mac = mac(key);
        mac.update(path.getBytes(UTF_8));
        mac.update(Long.toString(expires.getEpochSecond()).getBytes(UTF_8));
        viewer.map(BunnyToken::network).ifPresent(mac::update);
        mac.update(parameters.entrySet().stream()
                .map(Map.Entry::toString)
                .collect(Collectors.joining("&"))
                .getBytes(UTF_8));
        var signature = Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal());
        return "HS256-" + (viewer.isPresent() ? "1-" : "") + signature;
    }

    /** A household has one IPv6 network, not one address. */
    private static byte[] network(InetAddress address) {
        var bytes = address.getAddress();
        if (address instanceof Inet6Address) {
            Arrays.fill(bytes, NETWORK_BYTES, bytes.length, (byte) 0);
        }
        return bytes;
    }

    private static Mac mac(String key) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.getBytes(UTF_8), ALGORITHM));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no " + ALGORITHM, e);
        }
    }
}
