package dev.ozean.encoding.alert;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Telegram's Bot API as far as a bot that only writes sees it; a test may have it answer otherwise. */
public final class TelegramStandIn implements AutoCloseable {
    public static final String TOKEN = "4711:a-Token_of-Tests";

    /** What becomes of one message. */
    public enum Play {
        TAKEN,
        TOO_MANY,
        UNAUTHORISED,
        FAILS,
        BAD_GATEWAY,
        /** It has the message, and the line breaks before it can say so. */
        TAKEN_BUT_ANSWER_LOST,
        /** It has the message, and says nothing for longer than anybody waits. */
        TAKEN_BUT_SILENT,
        /** It has the message, and says only the beginning of that. */
        TAKEN_BUT_STUCK,
        /** Something that is not Telegram answers. */
        STRANGER,
        /** Something in between has the message, and will pass it on. */
        PASSED_ON
    }

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<JsonPath> delivered = new CopyOnWriteArrayList<>();
    private final Queue<Play> plays = new ConcurrentLinkedQueue<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;

    /** @param port 0 for any */
    public TelegramStandIn(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(threads);
        server.createContext("/bot" + TOKEN + "/sendMessage", this::answer);
        server.start();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The next messages meet this, those after them are taken. */
    public void willPlay(Play... next) {
        plays.addAll(List.of(next));
    }

    /** As they came, taken or not. */
    public List<String> requests() {
        return requests;
    }

    /** What people in the chat see. */
    public List<JsonPath> delivered() {
        return delivered;
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var message = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            requests.add(message);
            var play = plays.poll();
            switch (play == null ? Play.TAKEN : play) {
                case TAKEN -> {
                    delivered.add(JsonPath.from(message));
                    say(exchange, 200, "{\"ok\":true,\"result\":{\"message_id\":%d}}".formatted(delivered.size()));
                }
                case TOO_MANY -> say(exchange, 429, """
                            {"ok":false,"error_code":429,"description":"Too Many Requests: retry after 1",
                            "parameters":{"retry_after":1}}""");
                case UNAUTHORISED -> say(exchange, 401, """
                            {"ok":false,"error_code":401,"description":"Unauthorized\\n%s"}""".formatted(TOKEN));
                case FAILS -> say(exchange, 500, """
                            {"ok":false,"error_code":500,"description":"Internal Server Error"}""");
                case BAD_GATEWAY -> say(exchange, 502, "<html>Bad Gateway</html>");
                case TAKEN_BUT_ANSWER_LOST -> delivered.add(JsonPath.from(message));
                case TAKEN_BUT_SILENT -> {
                    delivered.add(JsonPath.from(message));
                    await();
                }
                case TAKEN_BUT_STUCK -> {
                    delivered.add(JsonPath.from(message));
                    exchange.sendResponseHeaders(200, 100);
                    exchange.getResponseBody().write('{');
                    exchange.getResponseBody().flush();
                    await();
                }
                case PASSED_ON -> {
                    delivered.add(JsonPath.from(message));
                    say(exchange, 202, "Accepted");
                }
                case STRANGER -> say(exchange, 200, "Please log in to this network.");
            }
        }
    }

    private void await() {
        try {
            closed.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void say(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
