package dev.ozean.encoding.protocol;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/** Sends messages of one direction, each in one write; safe for many threads. */
public final class MessageWriter<M extends Message> {
    private final OutputStream output;
    private final Direction<M> direction;

    private MessageWriter(OutputStream output, Direction<M> direction) {
        this.output = output;
        this.direction = direction;
    }

    /** For the service: writes to the child's stdin. */
    public static MessageWriter<ToChild> toChild(OutputStream output) {
        return new MessageWriter<>(output, Direction.TO_CHILD);
    }

    /** For the child: writes to its stdout. */
    public static MessageWriter<ToParent> toParent(OutputStream output) {
        return new MessageWriter<>(output, Direction.TO_PARENT);
    }

    public void send(M message) throws IOException {
        var body = new RecordOutput();
        body.write(message);
        var frame = ByteBuffer.allocate(5 + body.size());
        frame.putInt(1 + body.size()).put((byte) direction.number(message)).put(body.bytes(), 0, body.size());
        synchronized (output) {
            output.write(frame.array());
            output.flush();
        }
    }
}
