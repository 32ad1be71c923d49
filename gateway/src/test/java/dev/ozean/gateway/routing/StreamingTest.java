package dev.ozean.gateway.routing;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ozean.gateway.GatewayStack;
import dev.ozean.local.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GatewayStack.class)
class StreamingTest {
    private static final long MIB = 1024 * 1024;

    @ConfigProperty(name = "ozean.public.url")
    URI home;

    @ConfigProperty(name = "ozean.upstream.catalog")
    URI upstream;

    @Test
    void a_sender_is_held_back_while_the_service_takes_nothing() throws IOException {
        // given
        var size = 1024 * MIB; // more than the memory that this test may use
        var sent = new AtomicLong();
        try (var socket = connect("PATCH /api/upload/video/7?play=hold", "Content-Length: " + size)) {
            var sending = CompletableFuture.runAsync(() -> send(socket, size, sent));

            // when
            await().until(() -> sent.get() > 0);
            await().during(Duration.ofMillis(700)).until(changesNoMore(sent));
            var held = sent.get();
            ask("/?play=release");
            sending.join();
            var answer = reader(socket);

            // then
            assertThat(held).isLessThan(64 * MIB);
            assertThat(answer.readLine()).contains(" 200 ");
            assertThat(answer.lines().filter(Long.toString(size)::equals).findFirst())
                    .isPresent();
        }
    }

    @Test
    void a_service_is_held_back_while_the_client_takes_nothing() throws IOException {
        // given
        try (var socket = connect("GET /api/videos?play=huge&size=" + 256 * MIB)) {

            // when
            await().until(() -> received() > 0);
            var last = new AtomicLong();
            await().during(Duration.ofMillis(700)).until(() -> received() == last.getAndSet(received()));
            var held = received();
            var taken = socket.getInputStream().transferTo(OutputStream.nullOutputStream());

            // then
            assertThat(held).isLessThan(64 * MIB);
            assertThat(taken).isGreaterThan(256 * MIB);
        }
    }

    @Test
    void a_client_that_goes_away_ends_the_request_to_the_service() throws IOException {
        // given
        var aborted = state("aborted");
        var hanging = state("hanging");
        try (var _ = connect("GET /api/videos?play=hang")) {

            // when
            await().until(() -> state("hanging") > hanging);
        }

        // then
        await().until(() -> state("aborted") > aborted);
    }

    @Test
    void a_client_that_goes_away_in_mid_upload_ends_the_request_to_the_service() throws IOException {
        // given
        var aborted = state("aborted");
        try (var socket = connect("PATCH /api/upload/video/7?play=hang", "Content-Length: " + 512 * MIB)) {

            // when
            socket.getOutputStream().write(new byte[4 * 1024 * 1024]);
            await().until(() -> state("received") == 4 * MIB);
        }

        // then
        await().until(() -> state("aborted") > aborted);
    }

    @Test
    void a_client_may_wait_for_leave_to_send() throws IOException {
        // given
        try (var socket = connect("POST /api/upload/video", "Content-Length: 4", "Expect: 100-continue")) {
            var reader = reader(socket);

            // when
            var leave = reader.readLine();
            reader.readLine();
            socket.getOutputStream().write("film".getBytes(US_ASCII));

            // then
            assertThat(leave).contains("100 Continue");
            assertThat(reader.readLine()).contains(" 200 ");
            assertThat(reader.lines().filter(line -> line.startsWith("{")).findFirst())
                    .hasValueSatisfying(echo ->
                            assertThat(new JsonObject(echo).getLong("length")).isEqualTo(4));
        }
    }

    @Test
    void who_is_not_signed_in_gets_no_leave_to_send() throws IOException {
        // given
        try (var socket = new Socket("127.0.0.1", home.getPort())) {
            socket.getOutputStream()
                    .write(
                            "POST /api/upload/video HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nExpect: 100-continue\r\n\r\n"
                                    .getBytes(US_ASCII));

            // when
            var answer = reader(socket).readLine();

            // then
            assertThat(answer).contains(" 401 ");
        }
    }

    @Test
    void an_answer_that_breaks_off_breaks_off_for_the_client_too() throws IOException {
        // given
        try (var socket = connect("GET /api/videos?play=cut")) {

            // when
            var answer = new String(socket.getInputStream().readAllBytes(), US_ASCII);

            // then
            assertThat(answer).contains("Content-Length: 1000".toLowerCase()).endsWith("half");
        }
    }

    private Socket connect(String line, String... headers) throws IOException {
        var socket = new Socket("127.0.0.1", home.getPort());
        socket.setSoTimeout(60_000);
        var head = new StringBuilder(line + " HTTP/1.1\r\nHost: " + home.getAuthority() + "\r\n");
        head.append("Connection: close\r\nAuthorization: Bearer ")
                .append(Tokens.of("owner"))
                .append("\r\n");
        for (var header : headers) {
            head.append(header).append("\r\n");
        }
        socket.getOutputStream().write(head.append("\r\n").toString().getBytes(US_ASCII));
        return socket;
    }

    private static void send(Socket socket, long size, AtomicLong sent) {
        try {
            var piece = new byte[64 * 1024];
            while (sent.get() < size) {
                socket.getOutputStream().write(piece);
                sent.addAndGet(piece.length);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Callable<Boolean> changesNoMore(AtomicLong value) {
        var last = new AtomicLong(-1);
        return () -> value.get() == last.getAndSet(value.get());
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
    }

    private long received() {
        return state("received");
    }

    private long state(String figure) {
        return ask("/?play=state").getLong(figure);
    }

    private JsonObject ask(String path) {
        try (var client = HttpClient.newHttpClient()) {
            var body = client.send(
                            HttpRequest.newBuilder(upstream.resolve(path)).build(), BodyHandlers.ofString())
                    .body();
            return body.isEmpty() ? new JsonObject() : new JsonObject(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
