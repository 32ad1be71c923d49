package dev.ozean.encoding.protocol;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes a record as its components in order, so that a new message needs no code here. */
final class RecordOutput {
    private static final class Buffer extends ByteArrayOutputStream {
        byte[] array() {
            return buf;
        }
    }

    private final Buffer buffer = new Buffer();
    private final DataOutputStream data = new DataOutputStream(buffer);

    int size() {
        return buffer.size();
    }

    /** Borrowed; only the first {@link #size} bytes count. */
    byte[] bytes() {
        return buffer.array();
    }

    void write(Object value) throws IOException {
        switch (value) {
            case Integer number -> data.writeInt(number);
            case Long number -> data.writeLong(number);
            case Double number -> data.writeDouble(number);
            case Boolean flag -> data.writeByte(flag ? 1 : 0);
            case Enum<?> constant -> data.writeByte(constant.ordinal());
            case Duration time -> data.writeLong(time.toNanos());
            case String text -> bytes(text.getBytes(StandardCharsets.UTF_8));
            case byte[] block -> bytes(block);
            case Optional<?> maybe -> list(maybe.stream().toList());
            case List<?> items -> list(items);
            case Map<?, ?> entries -> {
                data.writeInt(entries.size());
                for (var entry : entries.entrySet()) {
                    write(entry.getKey());
                    write(entry.getValue());
                }
            }
            case Record fields -> components(fields);
            default -> throw new IllegalArgumentException("not a protocol type: " + value.getClass());
        }
    }

    private void bytes(byte[] block) throws IOException {
        data.writeInt(block.length);
        data.write(block);
    }

    private void list(List<?> items) throws IOException {
        data.writeInt(items.size());
        for (var item : items) {
            write(item);
        }
    }

    private void components(Record fields) throws IOException {
        for (var component : fields.getClass().getRecordComponents()) {
            try {
                write(component.getAccessor().invoke(fields));
            } catch (ReflectiveOperationException unreadable) {
                throw new IllegalStateException(unreadable);
            }
        }
    }
}
