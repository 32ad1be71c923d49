package dev.ozean.encoder.libav;

import org.bytedeco.javacpp.Pointer;

/** What the process holds outside of the heap, for leak tests: pages, and pointers that wait for the collector. */
public record NativeMemory(long mebibytes, long pointers) {
    /** Once the collector has freed what it frees: it tells another thread to, so that one call is not enough. */
    public static NativeMemory now() {
        long before;
        do {
            before = Pointer.totalCount();
            System.gc();
            System.gc();
        } while (Pointer.totalCount() != before);
        return new NativeMemory(Pointer.physicalBytes() >> 20, Pointer.totalCount());
    }
}
