package dev.ozean.encoding.storage;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import java.net.URI;

/** Stands before the real store and passes everything on; a test may do otherwise with what the store answered. */
final class StandIn implements AutoCloseable {
    /** What becomes of an answer of the store, which has done by then what it was asked. */
    interface Play {
        void answered(HttpServerRequest request, HttpClientResponse answer, Buffer body);
    }

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = vertx.createHttpClient();
    private final HttpServer server =
            vertx.createHttpServer(new HttpServerOptions().setHandle100ContinueAutomatically(true));
    private final URI store;
    private final Play play;

    private StandIn(URI store, Play play) {
        this.store = store;
        this.play = play;
    }

    static StandIn before(URI store, Play play) {
        var standIn = new StandIn(store, play);
        standIn.server
                .requestHandler(standIn::relay)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        return standIn;
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.actualPort());
    }

    static void pass(HttpServerRequest request, HttpClientResponse answer, Buffer body) {
        var response = request.response().setStatusCode(answer.statusCode());
        response.headers().setAll(answer.headers()).remove("Transfer-Encoding");
        response.end(body);
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    // The name of the host stays as it was sent, since it is signed.
    private void relay(HttpServerRequest request) {
        var there = new RequestOptions()
                .setMethod(request.method())
                .setHost(store.getHost())
                .setPort(store.getPort())
                .setURI(request.uri());
        request.body()
                .compose(body -> client.request(there).compose(onward -> {
                    onward.headers().setAll(request.headers()).remove("Expect");
                    return onward.send(body);
                }))
                .compose(answer -> answer.body().onSuccess(body -> play.answered(request, answer, body)))
                .onFailure(_ -> request.connection().close());
    }
}
