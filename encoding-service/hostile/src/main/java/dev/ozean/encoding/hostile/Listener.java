package dev.ozean.encoding.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** Listens on this machine, gives whoever calls a film, and counts the calls. */
public final class Listener implements AutoCloseable {
    private final ServerSocket server;
    private final DatagramSocket datagrams;
    private final byte[] film;
    private final AtomicInteger calls = new AtomicInteger();

    private Listener(byte[] film) throws IOException {
        var here = InetAddress.getLoopbackAddress();
        this.server = new ServerSocket(0, 50, here);
        this.datagrams = new DatagramSocket(new InetSocketAddress(here, 0));
        this.film = film;
        Thread.ofVirtual().start(this::serve);
        Thread.ofVirtual().start(this::receive);
    }

    public static Listener start(byte[] film) {
        try {
            return new Listener(film);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI address() {
        return URI.create("http://127.0.0.1:%d/".formatted(server.getLocalPort()));
    }

    public int udp() {
        return datagrams.getLocalPort();
    }

    /** Connections and datagrams so far. */
    public int calls() {
        return calls.get();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (var caller = server.accept()) {
                calls.incrementAndGet();
                answer(caller);
            } catch (IOException _) {
                // It hung up, or we are closed.
            }
        }
    }

    private void answer(Socket caller) throws IOException {
        caller.setSoTimeout(200);
        var output = caller.getOutputStream();
        output.write("HTTP/1.0 200 OK\r\nContent-Type: video/x-msvideo\r\nContent-Length: %d\r\n\r\n"
                .formatted(film.length)
                .getBytes(StandardCharsets.ISO_8859_1));
        output.write(film);
    }

    private void receive() {
        var packet = new DatagramPacket(new byte[2000], 2000);
        while (!datagrams.isClosed()) {
            try {
                datagrams.receive(packet);
                calls.incrementAndGet();
            } catch (IOException _) {
                // We are closed.
            }
        }
    }

    @Override
    public void close() {
        try {
            server.close();
            datagrams.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
