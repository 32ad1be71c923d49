package dev.ozean.gateway.routing;

/** The services behind the gateway. */
enum Service {
    CATALOG,
    ENCODING,
    ANALYTICS,
    MIGRATION,
    SYNC_VIMEO
}
