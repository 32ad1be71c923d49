package dev.ozean.gateway.routing;

import dev.ozean.gateway.edge.RouteOrder;
import dev.ozean.gateway.session.Sessions;
import dev.ozean.gateway.session.Visitor;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.Optional;

/** Gives each request of {@code /api} to the service that owns the address, with the visitor's token. */
@ApplicationScoped
class ApiProxy {
    private final Upstream upstream;
    private final UpstreamConfig config;

    ApiProxy(Upstream upstream, UpstreamConfig config) {
        this.upstream = upstream;
        this.config = config;
    }

    void register(@Observes Router router) {
        router.route("/api/*").order(RouteOrder.PROXY).handler(this::pass);
    }

    private void pass(RoutingContext context) {
        Routes.owner(context.request().path())
                .ifPresentOrElse(
                        service -> upstream.pass(context, origin(service), new WithToken(Sessions.known(context))),
                        context::next);
    }

    private URI origin(Service service) {
        return switch (service) {
            case CATALOG -> config.catalog();
            case ENCODING -> config.encoding();
            case ANALYTICS -> config.analytics();
            case MIGRATION -> config.migration();
            case SYNC_VIMEO -> config.syncVimeo();
        };
    }

    /** A session's cookie stays here; the service sees the token that it stands for. */
    private record WithToken(Optional<Visitor> visitor) implements ProxyInterceptor {
        @Override
        public Future<ProxyResponse> handleProxyRequest(ProxyContext proxy) {
            RequestHeaders.authorize(proxy.request().headers(), visitor.map(Visitor::token));
            return proxy.sendRequest();
        }
    }
}
