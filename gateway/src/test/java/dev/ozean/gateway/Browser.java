package dev.ozean.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Keeps cookies by name and path and follows redirects, as a browser does; on localhost Secure is no hindrance. */
public final class Browser implements AutoCloseable {
    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, Cookie> cookies = new TreeMap<>();
    private final URI home;

    private record Cookie(String name, String value, String path, String attributes) {}

    public Browser(URI home) {
        this.home = home;
    }

    /** Signs in by the login form, as a person does. */
    public static Browser signedIn(URI home, String user) {
        var browser = new Browser(home);
        browser.signIn("/login", user);
        return browser;
    }

    /** The page that the browser stands on after signing in. */
    public HttpResponse<String> signIn(String path, String user) {
        var page = follow(get(path));
        var form = FORM.matcher(page.body());
        if (!form.find()) {
            throw new IllegalStateException("no login form: " + page.statusCode() + " " + page.body());
        }
        var body = "username=%s&password=%s-demo".formatted(user, user);
        return follow(send(HttpRequest.newBuilder(URI.create(form.group(1).replace("&amp;", "&")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))));
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(home.resolve(path)));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        var uri = request.copy().build().uri();
        var header = cookieHeader(uri);
        if (!header.isEmpty()) {
            request.header("Cookie", header);
        }
        try {
            var response = client.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
            response.headers().allValues("set-cookie").forEach(this::keep);
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    public HttpResponse<String> follow(HttpResponse<String> response) {
        var at = response;
        for (var hops = 0; at.statusCode() / 100 == 3 && hops < 10; hops++) {
            at = send(HttpRequest.newBuilder(
                    at.uri().resolve(at.headers().firstValue("location").orElseThrow())));
        }
        return at;
    }

    public String cookieHeader(URI uri) {
        return cookies.values().stream()
                .filter(cookie -> uri.getPath().startsWith(cookie.path()))
                .map(cookie -> cookie.name() + "=" + cookie.value())
                .collect(Collectors.joining("; "));
    }

    /** The attributes of each cookie that is kept, by its name. */
    public Map<String, String> cookieAttributes() {
        return cookies.values().stream().collect(Collectors.toMap(Cookie::name, Cookie::attributes));
    }

    private void keep(String header) {
        var attributes = header.substring(header.indexOf(';') + 1).toLowerCase();
        var pair = header.substring(0, header.indexOf(';')).split("=", 2);
        var path = Pattern.compile("path=([^;]+)").matcher(attributes);
        var cookie = new Cookie(pair[0], pair[1], path.find() ? path.group(1) : "/", attributes);
        if (attributes.contains("max-age=0")) {
            cookies.remove(cookie.name() + cookie.path());
        } else {
            cookies.put(cookie.name() + cookie.path(), cookie);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
