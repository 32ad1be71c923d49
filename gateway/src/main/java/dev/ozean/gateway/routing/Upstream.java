package dev.ozean.gateway.routing;

import dev.ozean.gateway.edge.Bodies;
import dev.ozean.gateway.edge.PublicUrl;
import dev.ozean.web.Failure;
import dev.ozean.web.Problem;
import dev.ozean.web.Problems;
import io.quarkus.logging.Log;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.Json;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.concurrent.TimeUnit;

/** Passes a request on and streams both bodies, each as fast as the slower side can take it. */
@ApplicationScoped
class Upstream {
    private static final int CONNECTIONS = 200;

    private final HttpClient client;
    private final PublicUrl publicUrl;

    Upstream(Vertx vertx, PublicUrl publicUrl) {
        this.publicUrl = publicUrl;
        client = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(CONNECTIONS)
                .setConnectTimeout(2_000)
                // Storing the last part of a film may take minutes without a byte on the wire.
                .setIdleTimeout(5)
                .setIdleTimeoutUnit(TimeUnit.MINUTES)
                .setMaxHeaderSize(48 * 1024));
    }

    @PreDestroy
    void close() {
        client.close();
    }

    /** Sends the request to {@code origin}, after {@code edit} had its turn at what goes and what comes back. */
    void pass(RoutingContext context, URI origin, ProxyInterceptor edit) {
        HttpProxy.reverseProxy(client)
                .origin(_ -> client.request(to(origin)).compose(request -> unlessGone(context, request)))
                .addInterceptor(new Exchange(context))
                .addInterceptor(edit)
                .handle(context.request());
    }

    /** Who closed the connection while we looked who it was would else leave a request behind that nobody ends. */
    private static Future<HttpClientRequest> unlessGone(RoutingContext context, HttpClientRequest request) {
        if (!context.response().closed()) {
            return Future.succeededFuture(request);
        }
        request.reset();
        return Future.failedFuture("the client is gone");
    }

    private static RequestOptions to(URI origin) {
        var ssl = "https".equals(origin.getScheme());
        return new RequestOptions()
                .setHost(origin.getHost())
                .setPort(origin.getPort() != -1 ? origin.getPort() : ssl ? 443 : 80)
                .setSsl(ssl);
    }

    /** What holds for every upstream. */
    private class Exchange implements ProxyInterceptor {
        private final RoutingContext routing;

        Exchange(RoutingContext routing) {
            this.routing = routing;
        }

        @Override
        public Future<ProxyResponse> handleProxyRequest(ProxyContext proxy) {
            var request = proxy.request();
            if ("100-continue".equalsIgnoreCase(request.headers().get(HttpHeaders.EXPECT))) {
                routing.response().writeContinue();
            }
            RequestHeaders.clean(request.headers());
            RequestHeaders.introduce(request.headers(), routing.request(), publicUrl);
            return Bodies.bounded(routing.request())
                    .compose(bounded -> {
                        bounded.ifPresent(body -> request.setBody(Body.body(body)));
                        return proxy.sendRequest();
                    })
                    .recover(failure -> Future.succeededFuture(refused(proxy, failure)));
        }

        @Override
        public Future<Void> handleProxyResponse(ProxyContext proxy) {
            ResponseHeaders.merge(proxy.response().headers(), routing.response().headers());
            return proxy.sendResponse();
        }

        private ProxyResponse refused(ProxyContext proxy, Throwable reason) {
            var problem = reason instanceof Failure failure ? Problems.of(failure) : unavailable(reason);
            return proxy.request()
                    .release()
                    .response()
                    .setStatusCode(problem.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                    .setBody(Body.body(Json.encodeToBuffer(problem)));
        }

        private Problem unavailable(Throwable reason) {
            if (!routing.response().closed()) {
                var request = routing.request();
                Log.warnf("%s %s got no answer: %s", request.method(), request.path(), reason.toString());
            }
            routing.response().putHeader(HttpHeaders.RETRY_AFTER, "5");
            return Problem.of(
                    503,
                    "service_unavailable",
                    "This part of Ozean does not answer right now. Please try again in a moment.");
        }
    }
}
