package dev.ozean.gateway.routing;

import dev.ozean.gateway.edge.PublicUrl;
import dev.ozean.gateway.edge.Refusal;
import dev.ozean.gateway.edge.RouteOrder;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.stream.Stream;

/** Shows of Keycloak what people need to sign in to our realm, and nothing that administers it. */
@ApplicationScoped
class KeycloakProxy implements ProxyInterceptor {
    private static final List<String> OF_THE_REALM =
            List.of("/protocol/openid-connect/", "/login-actions/", "/.well-known/", "/broker/", "/account");

    private final Upstream upstream;
    private final IdentityConfig config;
    private final CookieJar cookies;
    private final List<String> shown;
    private final HostAndPort authority;

    KeycloakProxy(Upstream upstream, IdentityConfig config, PublicUrl publicUrl) {
        this.upstream = upstream;
        this.config = config;
        cookies = CookieJar.ofPort(publicUrl.port());
        authority = HostAndPort.create(publicUrl.origin().getHost(), publicUrl.port());
        var realm = config.issuer().getPath();
        shown = Stream.concat(OF_THE_REALM.stream().map(realm::concat), Stream.of("/auth/resources/"))
                .toList();
    }

    void register(@Observes Router router) {
        router.route("/auth/*").order(RouteOrder.PROXY).handler(this::pass);
    }

    private void pass(RoutingContext context) {
        var path = context.request().path();
        config.keycloak()
                .filter(_ -> shown.stream().anyMatch(path::startsWith))
                .ifPresentOrElse(
                        keycloak -> upstream.pass(context, keycloak, this),
                        () -> Refusal.send(context, 404, "not_found", "There is nothing at this address."));
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext proxy) {
        var headers = proxy.request().headers();
        var ours = cookies.inward(headers.getAll(HttpHeaders.COOKIE));
        headers.remove(HttpHeaders.COOKIE);
        if (!ours.isEmpty()) {
            headers.set(HttpHeaders.COOKIE, ours);
        }
        // Keycloak names its addresses after the host that it was asked by.
        proxy.request().setAuthority(authority);
        return proxy.sendRequest();
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext proxy) {
        var headers = proxy.response().headers();
        var set = headers.getAll(HttpHeaders.SET_COOKIE);
        headers.remove(HttpHeaders.SET_COOKIE);
        set.forEach(cookie -> headers.add(HttpHeaders.SET_COOKIE, cookies.outward(cookie)));
        return proxy.sendResponse();
    }
}
