package dev.ozean.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.concurrent.atomic.AtomicLong;

/** A service that does what the request's {@code play} parameter says, and tells what it got. */
final class PlayedUpstream implements AutoCloseable {
    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server = vertx.createHttpServer();
    private final AtomicLong received = new AtomicLong();
    private final AtomicLong aborted = new AtomicLong();
    private final AtomicLong described = new AtomicLong();
    private final AtomicLong hanging = new AtomicLong();
    private volatile HttpServerRequest held;

    static PlayedUpstream start() {
        var upstream = new PlayedUpstream();
        upstream.server
                .requestHandler(upstream::play)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        return upstream;
    }

    String address() {
        return "http://127.0.0.1:" + server.actualPort();
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private void play(HttpServerRequest request) {
        if (request.path().equals("/q/openapi")) {
            described.incrementAndGet();
            describe(request);
            return;
        }
        switch (String.valueOf(request.getParam("play"))) {
            case "state" ->
                request.response()
                        .end(new JsonObject()
                                .put("received", received.get())
                                .put("aborted", aborted.get())
                                .put("described", described.get())
                                .put("hanging", hanging.get())
                                .encode());
            case "hold" -> hold(request);
            case "release" -> {
                held.resume();
                request.response().end();
            }
            case "hang" -> {
                received.set(0);
                request.connection().closeHandler(_ -> aborted.incrementAndGet());
                request.handler(chunk -> received.addAndGet(chunk.length()));
                hanging.incrementAndGet();
            }
            case "cut" -> {
                request.response().putHeader("Content-Length", "1000").write("half");
                vertx.setTimer(100, _ -> request.connection().close());
            }
            case "huge" -> huge(request, Long.parseLong(request.getParam("size")));
            case "refuse" ->
                request.response()
                        .setStatusCode(422)
                        .putHeader("Content-Type", "application/problem+json")
                        .end("{\"code\":\"no_video\"}");
            case "created" ->
                request.response()
                        .setStatusCode(201)
                        .putHeader("Location", "/api/upload/video/7")
                        .putHeader("Server", "inside")
                        .putHeader("Connection", "X-Hop")
                        .putHeader("X-Frame-Options", "SAMEORIGIN")
                        .putHeader("Cache-Control", "private, max-age=60")
                        .end();
            default -> echo(request);
        }
    }

    /** Takes nothing of the body until released, then counts it. */
    private void hold(HttpServerRequest request) {
        received.set(0);
        request.pause();
        held = request;
        request.connection().closeHandler(_ -> aborted.incrementAndGet());
        request.handler(chunk -> received.addAndGet(chunk.length()));
        request.endHandler(_ -> request.response().end(Long.toString(received.get())));
    }

    private static void echo(HttpServerRequest request) {
        var length = new AtomicLong();
        request.handler(chunk -> length.addAndGet(chunk.length()));
        request.endHandler(_ -> {
            var headers = new JsonObject();
            request.headers()
                    .names()
                    .forEach(name -> headers.put(
                            name.toLowerCase(), new JsonArray(request.headers().getAll(name))));
            request.response()
                    .putHeader("Content-Type", "application/json")
                    .end(new JsonObject()
                            .put("method", request.method().name())
                            .put("uri", request.uri())
                            .put("length", length.get())
                            .put("headers", headers)
                            .encode());
        });
    }

    private void huge(HttpServerRequest request, long size) {
        var response = request.response().putHeader("Content-Length", Long.toString(size));
        var piece = Buffer.buffer(new byte[64 * 1024]);
        received.set(0);
        Runnable pump = () -> {
            while (!response.ended() && !response.writeQueueFull()) {
                received.addAndGet(piece.length());
                if (received.get() >= size) {
                    response.end(piece);
                } else {
                    response.write(piece);
                }
            }
        };
        response.drainHandler(_ -> pump.run());
        pump.run();
    }

    private static void describe(HttpServerRequest request) {
        request.response()
                .end(new JsonObject()
                        .put("openapi", "3.1.0")
                        .put(
                                "paths",
                                new JsonObject()
                                        .put("/api/videos", new JsonObject())
                                        .put("/q/hidden", new JsonObject()))
                        .encode());
    }
}
