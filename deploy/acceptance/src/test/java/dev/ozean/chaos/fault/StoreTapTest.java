package dev.ozean.chaos.fault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.ozean.chaos.fault.Weather.Fault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoreTapTest {
    private static final String SEGMENT = "/video-hls/g/v/j.1/v360/1.m4s";

    private static final String JOIN = "/video-hls/g/v/j.1/v360.mp4?uploadId=1";

    private final List<Integer> received = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger cutOff = new AtomicInteger();
    private final Ambush ambush = new Ambush();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private HttpServer store;
    private StoreTap tap;

    @BeforeEach
    void open() throws IOException {
        store = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        store.createContext("/", exchange -> {
            try (exchange) {
                received.add(body(exchange));
                var answer = new byte[10_000];
                exchange.sendResponseHeaders(200, answer.length);
                exchange.getResponseBody().write(answer);
            }
        });
        store.start();
        tap = new StoreTap("worker", store.getAddress().getPort(), ambush);
    }

    @AfterEach
    void close() {
        tap.close();
        store.stop(0);
        client.close();
    }

    @Test
    void in_calm_weather_everything_passes_as_it_is() throws Exception {
        // when
        var first = put(50_000);
        var second = put(70_000);

        // then
        assertThat(List.of(first.statusCode(), first.body().length)).containsExactly(200, 10_000);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(received).containsExactly(50_000, 70_000);
    }

    @Test
    void a_busy_store_says_so_and_does_nothing() throws Exception {
        // given
        tap.become(always(Fault.BUSY));

        // when
        var answer = put(50_000);

        // then
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(new String(answer.body(), UTF_8)).contains("<Code>SlowDown</Code>");
        assertThat(received).isEmpty();
    }

    @Test
    void an_answer_that_is_lost_was_given_all_the_same() {
        // given
        tap.become(always(Fault.RESET));

        // when
        var asked = assertThatThrownBy(() -> put(50_000));

        // then
        asked.isInstanceOf(IOException.class);
        assertThat(received).containsExactly(50_000);
    }

    @Test
    void an_answer_that_is_cut_off_lacks_its_end() throws Exception {
        // given
        tap.become(always(Fault.CUT));

        // when
        var answer = client.send(request(SEGMENT, 50_000), BodyHandlers.ofInputStream());
        var came = new ByteArrayOutputStream();
        var asked = assertThatThrownBy(() -> answer.body().transferTo(came));

        // then
        asked.isInstanceOf(IOException.class);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(came.size()).isEqualTo(5_000);
        assertThat(received).containsExactly(50_000);
    }

    @Test
    void an_upload_that_is_cut_off_never_comes_whole() {
        // given
        tap.become(always(Fault.CUT_UPLOAD));

        // when
        var asked = assertThatThrownBy(() -> put(50_000));

        // then
        asked.isInstanceOf(IOException.class);
        await().until(() -> cutOff.get() == 1);
        assertThat(received).isEmpty();
    }

    @Test
    void a_broken_store_says_so_and_does_nothing() throws Exception {
        // given
        tap.become(always(Fault.BROKEN));

        // when
        var answer = put(50_000);

        // then
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(received).isEmpty();
    }

    @Test
    void a_slow_store_answers_late_and_right() throws Exception {
        // given
        tap.become(new Weather(Fault.SLOW, 1, 300, new SplittableRandom(1)));
        var began = System.nanoTime();

        // when
        var answer = put(50_000);

        // then
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
        assertThat(answer.body()).hasSize(10_000);
    }

    @Test
    void parts_that_are_not_put_together_are_told_of_in_a_good_answer_and_all_else_passes() throws Exception {
        // given
        tap.become(always(Fault.FALSE_JOIN));

        // when
        var segment = put(50_000);
        var joined = client.send(request(JOIN, 100), BodyHandlers.ofString());

        // then
        assertThat(segment.body()).hasSize(10_000);
        assertThat(joined.statusCode()).isEqualTo(200);
        assertThat(joined.body()).contains("<Code>InternalError</Code>");
        assertThat(received).containsExactly(50_000);
    }

    @Test
    void a_trap_springs_once_where_a_segment_was_stored() throws Exception {
        // given
        var stored = new ArrayList<Integer>();
        var trap = ambush.set(Moment.STORED, 1, _ -> stored.addAll(received));

        // when
        put(1);
        put(2);
        put(3);

        // then
        assertThat(trap.await(Duration.ZERO)).isEqualTo("worker");
        assertThat(stored).containsExactly(1, 2);
    }

    private int body(HttpExchange exchange) throws IOException {
        try {
            return exchange.getRequestBody().readAllBytes().length;
        } catch (IOException gone) {
            cutOff.incrementAndGet();
            throw gone;
        }
    }

    private HttpResponse<byte[]> put(int bytes) throws IOException, InterruptedException {
        return client.send(request(SEGMENT, bytes), BodyHandlers.ofByteArray());
    }

    /** Parts are put together by a POST, all else is a PUT. */
    private HttpRequest request(String path, int bytes) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(tap.port(), path)))
                .method(path.equals(JOIN) ? "POST" : "PUT", BodyPublishers.ofByteArray(new byte[bytes]))
                .build();
    }

    private static Weather always(Fault fault) {
        return new Weather(fault, 1, 10, new SplittableRandom(1));
    }
}
