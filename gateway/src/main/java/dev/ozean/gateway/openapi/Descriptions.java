package dev.ozean.gateway.openapi;

import dev.ozean.gateway.routing.UpstreamConfig;
import io.quarkus.logging.Log;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Asks each service how it describes itself; one that is away is left out, until it is back. */
@ApplicationScoped
class Descriptions {
    private static final String OWN = "META-INF/quarkus-generated-openapi-doc.JSON";

    private final HttpClient client;
    private final Map<String, URI> services = new LinkedHashMap<>();

    Descriptions(Vertx vertx, UpstreamConfig upstreams) {
        client = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout(1_000));
        services.put("Catalog", upstreams.catalog());
        services.put("Encoding", upstreams.encoding());
        services.put("Analytics", upstreams.analytics());
        services.put("Migration", upstreams.migration());
        services.put("SyncVimeo", upstreams.syncVimeo());
    }

    @PreDestroy
    void close() {
        client.close();
    }

    /**
     * Of all services that answer.
     *
     * @param complete whether all did
     */
    record Merged(String json, boolean complete) {}

    Future<Merged> merged() {
        var asked = services.entrySet().stream()
                .map(service -> Map.entry(service.getKey(), ask(service.getValue())))
                .toList();
        return Future.join(asked.stream().map(Map.Entry::getValue).toList()).map(_ -> {
            var whole = new MergedOpenApi(own());
            asked.forEach(
                    service -> service.getValue().result().ifPresent(found -> whole.add(service.getKey(), found)));
            var complete = asked.stream()
                    .allMatch(service -> service.getValue().result().isPresent());
            return new Merged(whole.json().encode(), complete);
        });
    }

    private Future<Optional<JsonObject>> ask(URI service) {
        return client.request(new RequestOptions()
                        .setMethod(HttpMethod.GET)
                        .setAbsoluteURI(
                                service.resolve("/q/openapi?format=json").toString())
                        .setTimeout(3_000))
                .compose(request -> request.send())
                .compose(response -> response.statusCode() == 200
                        ? response.body()
                        : Future.failedFuture("status " + response.statusCode()))
                .map(body -> Optional.of(new JsonObject(body)))
                .recover(failure -> {
                    Log.infof("%s does not describe itself: %s", service, failure.toString());
                    return Future.succeededFuture(Optional.empty());
                });
    }

    private static JsonObject own() {
        try (var stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(OWN)) {
            return stream == null ? new JsonObject() : new JsonObject(Buffer.buffer(stream.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException("the description of the gateway itself cannot be read", e);
        }
    }
}
