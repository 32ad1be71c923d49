package dev.ozean.chaos.house;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;

/** Signs tokens for owners of any group, and shows its key where the services look for the identity provider's. */
final class Issuer implements AutoCloseable {
    private static final Duration VALID = Duration.ofHours(24);

    private final String name;
    private final KeyPair keys;
    private final HttpServer server;

    private Issuer(String name, KeyPair keys, HttpServer server) {
        this.name = name;
        this.keys = keys;
        this.server = server;
    }

    /** @param name what tokens give as their issuer; {@code path} is where its description lies */
    static Issuer start(int port, String path, String name) {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            var issuer = new Issuer(name, generator.generateKeyPair(), server);
            var base = "http://127.0.0.1:%d%s".formatted(port, path);
            issuer.show(path + "/.well-known/openid-configuration", issuer.description(base));
            issuer.show(path + "/keys", issuer.keySet());
            server.start();
            return issuer;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no keys can be made here", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String token(UUID group) {
        var now = Instant.now();
        var claims =
                """
                {"iss": "%s", "sub": "%s", "aud": ["ozean-api"], "iat": %d, "exp": %d, "group_id": "%s",\
                 "roles": ["owner"], "name": "Walker"}""".formatted(name, group, now.getEpochSecond(), now.plus(VALID).getEpochSecond(), group);
        var signed = base64("{\"alg\": \"RS256\", \"typ\": \"JWT\", \"kid\": \"walk\"}") + "." + base64(claims);
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(signed.getBytes(UTF_8));
            return signed + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot sign", e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private String description(String base) {
        return """
                {"issuer": "%1$s", "jwks_uri": "%2$s/keys", "authorization_endpoint": "%2$s/auth",\
                 "token_endpoint": "%2$s/token", "response_types_supported": ["code"],\
                 "subject_types_supported": ["public"], "id_token_signing_alg_values_supported": ["RS256"]}""".formatted(name, base);
    }

    private String keySet() {
        var key = (RSAPublicKey) keys.getPublic();
        return """
                {"keys": [{"kty": "RSA", "use": "sig", "alg": "RS256", "kid": "walk", "n": "%s", "e": "%s"}]}""".formatted(base64(unsigned(key.getModulus())), base64(unsigned(key.getPublicExponent())));
    }

    private void show(String path, String json) {
        server.createContext(path, exchange -> {
            try (exchange) {
                var bytes = json.getBytes(UTF_8);
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
    }

    /** Without the byte that only says that it is positive. */
    private static byte[] unsigned(BigInteger number) {
        var bytes = number.toByteArray();
        return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }

    private static String base64(String text) {
        return base64(text.getBytes(UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
