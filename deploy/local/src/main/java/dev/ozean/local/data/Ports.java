package dev.ozean.local.data;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntPredicate;

/** The ports of one data folder: free ones when first chosen, the same ever after unless somebody else took them. */
public final class Ports {
    /** Below the range from which systems take ports for outgoing connections, so that none is lost between two starts. */
    private static final int FROM = 20_000;

    private static final int TO = 32_000;

    private final Path file;
    private final Map<String, String> values;
    private final IntPredicate free;

    private Ports(Path file, Map<String, String> values, IntPredicate free) {
        this.file = file;
        this.values = values;
        this.free = free;
    }

    static Ports in(Path file) {
        return in(file, Ports::isFree);
    }

    static Ports in(Path file, IntPredicate free) {
        return new Ports(file, Lines.read(file), free);
    }

    /** The remembered port. */
    public synchronized int get(String name) {
        var known = values.get(name);
        if (known == null) {
            throw new IllegalStateException("no port was chosen for " + name);
        }
        return Integer.parseInt(known);
    }

    public synchronized boolean knows(String name) {
        return values.containsKey(name);
    }

    public synchronized void set(String name, int port) {
        values.put(name, Integer.toString(port));
        Lines.write(file, values);
    }

    /** Keeps the remembered port if it is free, else chooses another one. */
    public synchronized int reserve(String name) {
        if (knows(name) && free.test(get(name))) {
            return get(name);
        }
        while (true) {
            var port = ThreadLocalRandom.current().nextInt(FROM, TO);
            if (!values.containsValue(Integer.toString(port)) && free.test(port)) {
                set(name, port);
                return port;
            }
        }
    }

    /** Refuses with a word on what to do. */
    public static void requireFree(int port) {
        if (!isFree(port)) {
            throw new Refused("port %d is taken by another program; choose another one with --port".formatted(port));
        }
    }

    static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
