package dev.ozean.gateway.edge;

import dev.ozean.web.Problem;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.Json;
import io.vertx.ext.web.RoutingContext;

/** Answers with a problem document where no resource is there to do it. */
public final class Refusal {
    private Refusal() {}

    public static void send(RoutingContext context, Problem problem) {
        var response = context.response();
        if (response.ended() || response.headWritten()) {
            return;
        }
        response.setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(Json.encodeToBuffer(problem));
    }

    public static void send(RoutingContext context, int status, String code, String sentence) {
        send(context, Problem.of(status, code, sentence));
    }
}
