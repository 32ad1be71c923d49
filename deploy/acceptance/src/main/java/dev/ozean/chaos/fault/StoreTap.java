package dev.ozean.chaos.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ozean.chaos.fault.Weather.Fault;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicReference;

/** Stands between one service and the object store: it sees each request, and is as bad to it as the weather. */
public final class StoreTap implements AutoCloseable {
    private static final int PIECE = 16 * 1024;

    private final String who;
    private final Ambush ambush;
    private final Door door;
    private final AtomicReference<Weather> weather = new AtomicReference<>(Weather.CALM);

    /** @param server the store's port on this machine */
    public StoreTap(String who, int server, Ambush ambush) {
        this.who = who;
        this.ambush = ambush;
        this.door = Door.open("store " + who, client -> serve(client, server));
    }

    public int port() {
        return door.port();
    }

    /** From now on, for all requests. */
    public void become(Weather next) {
        weather.set(next);
    }

    @Override
    public void close() {
        door.close();
    }

    private void serve(Socket client, int server) throws IOException {
        var in = new BufferedInputStream(client.getInputStream());
        var request = HttpHead.read(in);
        if (request.isNothing()) {
            return;
        }
        var moments = Moment.asked(request.method(), request.path());
        ambush.pass(moments, who);
        var fault = weather.get().strike(moments.contains(Moment.JOINING));
        switch (fault) {
            case BUSY -> refuse(client, in, request, "503 Slow Down", "SlowDown");
            case BROKEN -> refuse(client, in, request, "500 Internal Server Error", "InternalError");
            case FALSE_JOIN -> refuse(client, in, request, "200 OK", "InternalError");
            case CUT_UPLOAD, CUT, RESET, SLOW, NONE ->
                Door.pair(client, server, (_, store) -> forward(request, in, client, store, fault));
        }
    }

    private void forward(HttpHead request, InputStream in, Socket client, Socket store, Fault fault)
            throws IOException {
        var out = store.getOutputStream();
        out.write(request.closing());
        out.flush();
        var length = request.length();
        var sent = fault == Fault.CUT_UPLOAD ? length / 2 : length;
        Thread.ofVirtual()
                .start(() -> upload(in, out, sent, () -> {
                    if (sent < length) {
                        reset(client);
                        out.close();
                    }
                }));
        download(store.getInputStream(), client, request, fault);
    }

    private static void upload(InputStream in, OutputStream out, long bytes, Door.Way afterwards) {
        try {
            copy(in, out, bytes);
            afterwards.go();
        } catch (IOException gone) {
            // So is the answer.
        }
    }

    private void download(InputStream store, Socket client, HttpHead request, Fault fault) throws IOException {
        var in = new BufferedInputStream(store);
        var out = client.getOutputStream();
        var answer = HttpHead.read(in);
        while (answer.isInterim()) {
            out.write(answer.bytes());
            out.flush();
            answer = HttpHead.read(in);
        }
        if (answer.isNothing()) {
            return;
        }
        ambush.pass(Moment.served(request.method(), request.path()), who);
        if (fault == Fault.RESET) {
            reset(client);
            return;
        }
        if (fault == Fault.SLOW) {
            pause(weather.get().delayMillis());
        }
        out.write(answer.closing());
        copy(in, out, fault == Fault.CUT ? answer.length() / 2 : Long.MAX_VALUE);
        if (fault == Fault.CUT) {
            // In order: a reset would take back what is on its way, and nothing would have come.
            client.close();
        }
    }

    private static void refuse(Socket client, InputStream in, HttpHead request, String status, String code)
            throws IOException {
        if (!request.asksFirst()) {
            copy(in, OutputStream.nullOutputStream(), request.length());
        }
        var body = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Error><Code>%s</Code><Message>weather</Message></Error>"
                .formatted(code);
        client.getOutputStream()
                .write("""
                HTTP/1.1 %s\r
                Content-Type: application/xml\r
                Content-Length: %d\r
                Connection: close\r
                \r
                %s""".formatted(status, body.length(), body).getBytes(UTF_8));
        client.getOutputStream().flush();
    }

    private static void reset(Socket socket) throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    private static void copy(InputStream in, OutputStream out, long most) throws IOException {
        var piece = new byte[PIECE];
        for (var left = most; left > 0; ) {
            var read = in.read(piece, 0, (int) Math.min(piece.length, left));
            if (read < 0) {
                break;
            }
            out.write(piece, 0, read);
            out.flush();
            left -= read;
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
