package dev.ozean.bench.measure;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.time.Duration;

/** Time on the processor, in user and system mode together, as {@code getrusage} counts it. */
public enum Processor {
    /** This process with all its threads. */
    SELF(0),
    /** Those children that ended and were waited for, with all that they had started. */
    CHILDREN(-1);

    private static final int BYTES = 256;
    private static final MethodHandle GETRUSAGE = Linker.nativeLinker()
            .downcallHandle(
                    Linker.nativeLinker().defaultLookup().findOrThrow("getrusage"),
                    FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.ADDRESS));

    private final int who;

    Processor(int who) {
        this.who = who;
    }

    public Duration time() {
        try (var arena = Arena.ofConfined()) {
            // Begins with two struct timeval: user, then system, each in seconds and microseconds.
            var usage = arena.allocate(BYTES, Long.BYTES);
            var failed = (int) GETRUSAGE.invokeExact(who, usage);
            if (failed != 0) {
                throw new IllegalStateException("getrusage failed");
            }
            return time(usage, 0).plus(time(usage, 16));
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static Duration time(MemorySegment usage, long offset) {
        // tv_usec has 4 bytes on macOS and 8 on Linux, where the upper ones are 0: both are little-endian
        return Duration.ofSeconds(usage.get(ValueLayout.JAVA_LONG, offset))
                .plusNanos(1000L * usage.get(ValueLayout.JAVA_INT, offset + 8));
    }
}
