package dev.ozean.encoding.protocol;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Receives messages of one direction, for one thread; never holds more than one frame of that direction's bound. */
public final class MessageReader<M extends Message> {
    private final DataInputStream input;
    private final Direction<M> direction;

    private MessageReader(InputStream input, Direction<M> direction) {
        this.input = new DataInputStream(input);
        this.direction = direction;
    }

    /** For the service: reads the child's stdout. */
    public static MessageReader<ToParent> fromChild(InputStream input) {
        return new MessageReader<>(input, Direction.TO_PARENT);
    }

    /** For the child: reads its stdin. */
    public static MessageReader<ToChild> fromParent(InputStream input) {
        return new MessageReader<>(input, Direction.TO_CHILD);
    }

    /**
     * Waits for the next message; empty when the other side closed between two of them.
     *
     * @throws ProtocolException what came is no message of this direction
     * @throws JvmCrashed the other side's JVM broke down
     * @throws EOFException the other side ended within a message
     */
    public Optional<M> next() throws IOException {
        var first = input.read();
        if (first < 0) {
            return Optional.empty();
        }
        var length = first << 24 | input.readUnsignedByte() << 16 | input.readUnsignedShort();
        if (length == JvmCrashed.BEGINNING) {
            throw new JvmCrashed(new String(input.readNBytes(JvmCrashed.KEPT), StandardCharsets.UTF_8));
        }
        if (length < 1 || length > direction.maxFrame()) {
            throw new ProtocolException("frame of " + Integer.toUnsignedString(length) + " bytes");
        }
        var type = direction.type(input.readUnsignedByte());
        var body = new byte[length - 1];
        input.readFully(body);
        var fields = new RecordInput(ByteBuffer.wrap(body));
        var message = fields.read(type);
        fields.requireEnd();
        return Optional.of(message);
    }
}
