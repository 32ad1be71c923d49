/**
 * libav as small closeable objects, and the only package that imports {@code org.bytedeco}. Each owns one native thing and
 * is used by one thread at a time; {@code Packet} and {@code Frame} may be handed from thread to thread. What is called
 * borrowed is valid during the call only. Callbacks given to native code are held in fields, or the collector frees them.
 */
package dev.ozean.encoder.libav;
