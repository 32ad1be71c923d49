package dev.ozean.chaos.fault;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;

/** Stands between one service and PostgreSQL, and sees the statements that pass and their answers. */
public final class SqlTap implements AutoCloseable {
    /** Bytes of an answer that are held back at most. */
    private static final int HELD = 64 * 1024;

    private static final int LENGTH = 4;
    private static final int SSL_REQUEST = 80_877_103;
    private static final int GSS_REQUEST = 80_877_104;

    private final String who;
    private final Ambush ambush;
    private final Gate gate = new Gate();
    private final Door door;

    /** @param server PostgreSQL's port on this machine */
    public SqlTap(String who, int server, Ambush ambush) {
        this.who = who;
        this.ambush = ambush;
        this.door = Door.open("sql " + who, client -> Door.pair(client, server, this::connect));
    }

    public int port() {
        return door.port();
    }

    /** Neither side hears of the other any more, and neither learns that it does not. */
    public void hold() {
        gate.shut();
    }

    public void goOn() {
        gate.open();
    }

    /** Ends all connections. */
    public void cut() {
        door.cut();
    }

    @Override
    public void close() {
        gate.open();
        door.close();
    }

    private void connect(Socket client, Socket server) throws IOException {
        var talk = new SqlTalk();
        Door.beside(client, server, () -> answers(server, client, talk));
        var in = new DataInputStream(new BufferedInputStream(client.getInputStream()));
        var out = server.getOutputStream();
        gate.pass();
        startup(client, in, out);
        while (true) {
            var message = SqlMessage.read(in);
            var passing = talk.sent(message);
            ambush.pass(passing, who);
            gate.pass();
            message.write(out);
            out.flush();
        }
    }

    /** The first message has no type. Encryption is refused here, so that the statements can be read. */
    private static void startup(Socket client, DataInputStream in, OutputStream out) throws IOException {
        while (true) {
            var length = in.readInt();
            var body = in.readNBytes(length - LENGTH);
            var code = ByteBuffer.wrap(body).getInt();
            if (code == SSL_REQUEST || code == GSS_REQUEST) {
                client.getOutputStream().write('N');
                client.getOutputStream().flush();
                continue;
            }
            out.write(ByteBuffer.allocate(LENGTH + body.length)
                    .putInt(length)
                    .put(body)
                    .array());
            out.flush();
            return;
        }
    }

    private void answers(Socket server, Socket client, SqlTalk talk) throws IOException {
        var in = new DataInputStream(new BufferedInputStream(server.getInputStream()));
        var out = new BufferedOutputStream(client.getOutputStream(), HELD);
        while (true) {
            var message = SqlMessage.read(in);
            gate.pass();
            if (message.type() == SqlMessage.READY) {
                // The whole answer is held back until here if somebody waits for this moment.
                ambush.pass(talk.ready(), who);
            }
            message.write(out);
            if (message.type() == SqlMessage.READY || !talk.isHeld() && in.available() == 0) {
                out.flush();
            }
        }
    }
}
