package dev.ozean.encoder.libav;

import org.bytedeco.javacpp.Pointer;

/** What the process holds outside of the heap, for leak tests: pages, and pointers that wait for the collector. */
public record NativeMemory(long mebibytes, long pointers) {
    public static NativeMemory now() {
        System.gc();
        return new NativeMemory(Pointer.physicalBytes() >> 20, Pointer.totalCount());
    }
}
