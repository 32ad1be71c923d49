package dev.ozean.local;

import dev.ozean.local.stack.TestServices;
import java.net.URI;
import java.time.Duration;

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

    public String token(String user) {
        return Tokens.of(user);
    }

    /** Kills as {@code kill -9} does; the supervisor starts the service again. */
    public void kill(String service) {
        services.kill(service);
    }

    /** Asks it to end, which the supervisor does not want: it starts it again. False if it did not in that time. */
    public boolean terminate(String service, Duration patience) {
        return services.terminate(service, patience);
    }

    public void awaitReady(String service) {
        services.awaitReady(service);
    }

    @Override
    public void close() {
        services.close();
    }
}
