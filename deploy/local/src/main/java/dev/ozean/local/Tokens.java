package dev.ozean.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/** Bearer tokens of the demo users, by the password grant that only the embedded realm has. */
public final class Tokens {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Tokens() {}

    /** A token from the realm of the tests, valid for an hour. */
    public static String of(String user) {
        return of(TestStack.configuration("").get("OZEAN_OIDC_URL"), user);
    }

    /** A token from the realm at this address. */
    public static String of(String realm, String user) {
        var form = "grant_type=password&client_id=ozean-cli&username=%s&password=%s-demo".formatted(user, user);
        var request = HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var response = client.send(request, BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IllegalArgumentException("no token for %s: %s".formatted(user, response.body()));
            }
            return JSON.readTree(response.body()).get("access_token").textValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
