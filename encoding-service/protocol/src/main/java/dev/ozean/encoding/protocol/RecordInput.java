package dev.ozean.encoding.protocol;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what {@link RecordOutput} wrote, strictly: one way to write a value, small counts, nothing left over. */
final class RecordInput {
    private static final int MAX_ITEMS = 256;
    private static final int MAX_TEXT = 8192;

    private final ByteBuffer data;

    RecordInput(ByteBuffer data) {
        this.data = data;
    }

    <T> T read(Class<T> type) throws ProtocolException {
        try {
            return type.cast(record(type));
        } catch (BufferUnderflowException _) {
            throw new ProtocolException(type.getSimpleName() + " is cut short");
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    void requireEnd() throws ProtocolException {
        if (data.hasRemaining()) {
            throw new ProtocolException(data.remaining() + " bytes too many");
        }
    }

    private Object record(Class<?> type) throws ProtocolException, ReflectiveOperationException {
        var components = type.getRecordComponents();
        var values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(components[i].getGenericType());
        }
        var types = Arrays.stream(components).map(c -> c.getType()).toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (InvocationTargetException refused) {
            throw new ProtocolException(
                    type.getSimpleName() + ": " + refused.getCause().getMessage(), refused);
        }
    }

    private Object value(Type type) throws ProtocolException, ReflectiveOperationException {
        return switch (type) {
            case ParameterizedType generic
            when generic.getRawType() == Map.class -> map(generic.getActualTypeArguments());
            case ParameterizedType generic
            when generic.getRawType() == Optional.class ->
                items(generic.getActualTypeArguments()[0], 1).stream().findFirst();
            case ParameterizedType generic
            when generic.getRawType() == List.class -> items(generic.getActualTypeArguments()[0], MAX_ITEMS);
            case Class<?> plain -> plain(plain);
            default -> throw new IllegalStateException("not a protocol type: " + type);
        };
    }

    private Object plain(Class<?> type) throws ProtocolException, ReflectiveOperationException {
        if (type == int.class) {
            return data.getInt();
        } else if (type == long.class) {
            return data.getLong();
        } else if (type == double.class) {
            return data.getDouble();
        } else if (type == boolean.class) {
            return bounded(data.get(), 1) == 1;
        } else if (type == Duration.class) {
            return Duration.ofNanos(data.getLong());
        } else if (type == String.class) {
            return text();
        } else if (type == byte[].class) {
            return block(data.remaining());
        } else if (type.isEnum()) {
            var constants = type.getEnumConstants();
            return constants[bounded(data.get(), constants.length - 1)];
        }
        return record(type);
    }

    private List<Object> items(Type type, int most) throws ProtocolException, ReflectiveOperationException {
        var count = bounded(data.getInt(), most);
        var items = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            items.add(value(type));
        }
        return List.copyOf(items);
    }

    private Map<Object, Object> map(Type[] types) throws ProtocolException, ReflectiveOperationException {
        var count = bounded(data.getInt(), MAX_ITEMS);
        var entries = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            entries.put(value(types[0]), value(types[1]));
        }
        if (entries.size() != count) {
            throw new ProtocolException("a key came twice");
        }
        return Map.copyOf(entries);
    }

    private String text() throws ProtocolException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(block(MAX_TEXT)))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw new ProtocolException("text is not UTF-8", malformed);
        }
    }

    private byte[] block(int most) throws ProtocolException {
        var block = new byte[bounded(data.getInt(), Math.min(most, data.remaining()))];
        data.get(block);
        return block;
    }

    private static int bounded(int value, int most) throws ProtocolException {
        if (value < 0 || value > most) {
            throw new ProtocolException("%d is not in 0..%d".formatted(value, most));
        }
        return value;
    }
}
