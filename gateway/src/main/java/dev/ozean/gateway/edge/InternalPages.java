package dev.ozean.gateway.edge;

import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Shows health and metrics to this machine and its private network alone: a probe comes straight from there, and a
 * visitor through a proxy, which says so.
 */
class InternalPages {
    private static final List<String> SAID_BY_PROXIES = List.of("X-Forwarded-For", "Forwarded", "X-Real-IP", "Via");

    void register(@Observes Router router) {
        router.route("/q/*").order(RouteOrder.GUARDS).handler(InternalPages::check);
    }

    private static void check(RoutingContext context) {
        var request = context.request();
        if (isInternal(request.remoteAddress().hostAddress()) && !cameThroughProxy(request)) {
            context.next();
        } else {
            Refusal.send(context, 404, "not_found", "There is nothing at this address.");
        }
    }

    private static boolean cameThroughProxy(HttpServerRequest request) {
        return SAID_BY_PROXIES.stream().anyMatch(request.headers()::contains);
    }

    static boolean isInternal(String literal) {
        var bytes = NetUtil.createByteArrayFromIpAddressString(literal);
        if (bytes == null) {
            return false;
        }
        try {
            var address = InetAddress.getByAddress(bytes);
            // fc00::/7, the private addresses of IPv6
            return address.isLoopbackAddress()
                    || address.isSiteLocalAddress()
                    || bytes.length == 16 && (bytes[0] & 0xfe) == 0xfc;
        } catch (UnknownHostException e) {
            throw new IllegalStateException("4 or 16 bytes are an address", e);
        }
    }
}
