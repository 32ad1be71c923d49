package dev.ozean.gateway.edge;

import io.quarkus.vertx.http.runtime.RouteConstants;

/** The order in which a request passes the gateway's handlers, smallest first. */
public final class RouteOrder {
    /** After the framework has put its lazy authentication in place, at -200. */
    public static final int GUARDS = -150;

    public static final int SESSION = -100;
    public static final int PROXY = -50;
    /** After the framework's own limit, which is for uploads. */
    public static final int BODY_LIMIT = RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT + 1;

    private RouteOrder() {}
}
