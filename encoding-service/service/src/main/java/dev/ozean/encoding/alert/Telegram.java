package dev.ozean.encoding.alert;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.net.ssl.SSLHandshakeException;

/**
 * A bot of Telegram and the chat that it writes to. Its token is part of the address, so that neither an address nor the
 * message of an exception, which may quote it, leaves this class; and no client is used that traces addresses.
 */
final class Telegram {
    private static final Pattern TOKEN = Pattern.compile("[0-9]+:[A-Za-z0-9_-]+");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_BYTES = 64 << 10;

    private final URI address;
    private final String token;
    private final String chat;
    private final Duration timeout;

    /** @param timeout for the connection, and again for the answer */
    Telegram(URI url, String token, String chat, Duration timeout) {
        if (!TOKEN.matcher(token).matches()) {
            throw new IllegalStateException("ozean.alert.telegram.token is no token of a bot");
        }
        this.address =
                URI.create("%s/bot%s/sendMessage".formatted(url.toString().replaceAll("/+$", ""), token));
        this.token = token;
        this.chat = chat;
        this.timeout = timeout;
    }

    /** What became of a message. */
    sealed interface Answer {
        /** Telegram has it. */
        record Accepted() implements Answer {}

        /**
         * Telegram surely does not have it.
         *
         * @param pause before which it wants no other
         */
        record Refused(Optional<Duration> pause, String why) implements Answer {}

        /** It may have it or not, and has no way to ask. */
        record Unknown(String why) implements Answer {}
    }

    /** @param text shown as it is: without a parse mode nothing in it has a meaning */
    Answer send(String text) {
        // Never a connection that was kept: whether a message came through one that the other end just closed, nobody
        // knows.
        try (var client = HttpClient.newBuilder()
                .version(Version.HTTP_1_1)
                .connectTimeout(timeout)
                .build()) {
            // The request's own time ends with the head of the answer.
            CompletableFuture.delayedExecutor(timeout.multipliedBy(2).toMillis(), TimeUnit.MILLISECONDS)
                    .execute(client::shutdownNow);
            return answer(client.send(request(text), BodyHandlers.limiting(BodyHandlers.ofString(), MOST_BYTES)));
        } catch (ConnectException
                | NoRouteToHostException
                | HttpConnectTimeoutException
                | SSLHandshakeException unreached) {
            return new Answer.Refused(Optional.empty(), "not reached: " + kind(unreached));
        } catch (IOException e) {
            return new Answer.Unknown("no answer: " + kind(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer.Unknown("no answer: " + kind(e));
        }
    }

    private HttpRequest request(String text) throws JsonProcessingException {
        var message = JSON.createObjectNode().put("chat_id", chat).put("text", text);
        message.putObject("link_preview_options").put("is_disabled", true);
        return HttpRequest.newBuilder(address)
                .timeout(timeout)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(message)))
                .build();
    }

    private Answer answer(HttpResponse<String> response) {
        var status = response.statusCode();
        var body = parsed(response.body());
        if (status == 200) {
            return body.path("ok").asBoolean()
                    ? new Answer.Accepted()
                    : new Answer.Unknown("200 without a word of Telegram's");
        }
        var why = "%d %s".formatted(status, printable(body.path("description").asText()));
        // A server that fails, or stands before one that does, does not know how far the message came. Who says that
        // all is well without Telegram's words for it may have passed it on.
        return status >= 300 && status < 500 ? new Answer.Refused(pause(body), why) : new Answer.Unknown(why);
    }

    private static Optional<Duration> pause(JsonNode body) {
        return Optional.of(body.path("parameters").path("retry_after").asLong())
                .filter(seconds -> seconds > 0)
                .map(Duration::ofSeconds);
    }

    private String printable(String description) {
        return description.replace(token, "…").replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private static JsonNode parsed(String body) {
        try {
            return Optional.ofNullable(JSON.readTree(body)).orElse(MissingNode.getInstance());
        } catch (JsonProcessingException _) {
            return MissingNode.getInstance();
        }
    }

    private static String kind(Exception failure) {
        return failure.getClass().getSimpleName();
    }
}
