package dev.ozean.encoding;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Functions of the C library, for what Java has no words for. */
public final class Natives {
    private static final short AF_UNIX = 1;

    private Natives() {}

    /** The address of an abstract socket as the kernel has it: the family, a zero, the name. */
    public static MemorySegment address(Arena arena, String name) {
        var bytes = name.getBytes(StandardCharsets.US_ASCII);
        var address = arena.allocate(2 + 1 + bytes.length);
        address.set(ValueLayout.JAVA_SHORT_UNALIGNED, 0, AF_UNIX);
        MemorySegment.copy(bytes, 0, address, ValueLayout.JAVA_BYTE, 3, bytes.length);
        return address;
    }

    /** Calls it with ints, longs and addresses. */
    public static int call(String function, Object... arguments) {
        return (int) invoke(function, ValueLayout.JAVA_INT, arguments);
    }

    static long callLong(String function, Object... arguments) {
        return (long) invoke(function, ValueLayout.JAVA_LONG, arguments);
    }

    private static Object invoke(String function, MemoryLayout result, Object... arguments) {
        var linker = Linker.nativeLinker();
        var layouts = Arrays.stream(arguments).map(Natives::layout).toArray(MemoryLayout[]::new);
        var handle = linker.downcallHandle(
                linker.defaultLookup().find(function).orElseThrow(), FunctionDescriptor.of(result, layouts));
        try {
            return handle.invokeWithArguments(arguments);
        } catch (Throwable unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    private static MemoryLayout layout(Object argument) {
        return switch (argument) {
            case Integer _ -> ValueLayout.JAVA_INT;
            case Long _ -> ValueLayout.JAVA_LONG;
            default -> ValueLayout.ADDRESS;
        };
    }
}
