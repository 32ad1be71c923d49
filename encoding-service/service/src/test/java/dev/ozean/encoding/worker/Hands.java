package dev.ozean.encoding.worker;

import dev.ozean.encoding.job.Claims;
import dev.ozean.encoding.job.Doorbell;
import dev.ozean.encoding.job.InHand;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.inject.Singleton;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.function.BooleanSupplier;

/** Hires workers beside that of the instance, each as another instance would have it. */
@Singleton
public class Hands {
    private final Claims claims;
    private final Tools tools;
    private final WorkerConfig config;

    Hands(Claims claims, Tools tools, WorkerConfig config) {
        this.claims = claims;
        this.tools = tools;
        this.config = config;
    }

    /** A worker that takes jobs until it is stopped, as when its instance is. */
    public AutoCloseable hire(String name) {
        return hire(name, () -> false);
    }

    /** @param paused asked before each look for a job */
    public AutoCloseable hire(String name, BooleanSupplier paused) {
        var worker =
                new Worker(claims, new InHand(), new Doorbell(), tools, named(name, paused), new SimpleMeterRegistry());
        worker.start(new StartupEvent());
        return () -> worker.stop(new ShutdownEvent());
    }

    private WorkerConfig named(String name, BooleanSupplier paused) {
        InvocationHandler settings = (_, method, arguments) -> switch (method.getName()) {
            case "instance" -> name;
            case "enabled" -> true;
            case "paused" -> paused.getAsBoolean();
            default -> method.invoke(config, arguments);
        };
        return (WorkerConfig) Proxy.newProxyInstance(
                WorkerConfig.class.getClassLoader(), new Class<?>[] {WorkerConfig.class}, settings);
    }
}
