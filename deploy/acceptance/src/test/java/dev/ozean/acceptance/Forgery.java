package dev.ozean.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;

/** Tokens that look right and are not. */
final class Forgery {
    private static final String GROUP = "0197a000-0000-7000-8000-000000000001";
    private static final String OTHER_GROUP = "0197a000-0000-7000-8000-000000000002";

    private Forgery() {}

    /** All that a real token says, signed by a stranger. */
    static String signedByAStranger(String token) {
        var signed = token.substring(0, token.lastIndexOf('.'));
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(
                    KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate());
            signature.update(signed.getBytes(UTF_8));
            return signed + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A real token whose bearer wrote another group into it. */
    static String withOtherGroup(String token) {
        var parts = token.split("\\.");
        var claims = new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8);
        if (!claims.contains(OTHER_GROUP)) {
            throw new IllegalArgumentException("no token of the second group");
        }
        return parts[0] + "." + base64(claims.replace(OTHER_GROUP, GROUP).getBytes(UTF_8)) + "." + parts[2];
    }

    /** The same, with the header that says that no signature is needed. */
    static String unsigned(String token) {
        return base64("{\"alg\":\"none\",\"typ\":\"JWT\"}".getBytes(UTF_8)) + "." + token.split("\\.")[1] + ".";
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
