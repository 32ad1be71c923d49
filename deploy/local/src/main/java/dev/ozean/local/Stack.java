package dev.ozean.local;

import dev.ozean.local.stack.TestServices;
import java.net.URI;
import java.nio.file.Path;

/** The whole of Ozean for acceptance tests: all services on the servers that the tests share. */
public final class Stack implements AutoCloseable {
    private final TestServices services;

    private Stack(TestServices services) {
        this.services = services;
    }

    /** Empties what other tests left, then starts all services; returns when they are healthy. */
    public static Stack start() {
        var infra = TestStack.infra();
        infra.reset();
        return new Stack(TestServices.start(infra));
    }

    /** The gateway, as a browser sees it. */
    public URI baseUrl() {
        return services.baseUrl();
    }

    /** Past the gateway, to one service by its name. */
    public URI serviceUrl(String service) {
        return services.url(service);
    }

    public String token(String user) {
        return Tokens.of(user);
    }

    /** Kills as {@code kill -9} does; the supervisor starts the service again. */
    public void kill(String service) {
        services.kill(service);
    }

    public void awaitReady(String service) {
        services.awaitReady(service);
    }

    public long pid(String service) {
        return services.pid(service);
    }

    public Path log(String service) {
        return services.log(service);
    }

    /** Stops the services, empties databases, topics and buckets, and starts the services again. */
    public void reset() {
        services.reset();
    }

    @Override
    public void close() {
        services.close();
    }
}
