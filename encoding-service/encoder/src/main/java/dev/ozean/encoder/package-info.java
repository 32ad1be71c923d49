/**
 * The child that opens untrusted media, one job a process. {@code Main} talks to the parent; {@code link} is that pipe, the
 * master read through it, and scratch; {@code plan} decides, without libav; {@code pipeline} are the threads; {@code flow} is what
 * they are joined by; {@code still} are single pictures, {@code captions} the words; {@code mp4} reads what was made and {@code download} puts it together as one file; {@code libav} alone touches native code. How to launch it says the package of the protocol.
 *
 * <pre>{@code
 *            ┌ decode ─ scale 1080 ─ scale 720 ─ scale 480 ─ scale 360
 *   demux ───┤               └ encode     └ encode    └ encode    └ encode ──┬── publish
 *            └ sound (decode, level, encode) ────────────────────────────────┘
 * }</pre>
 * One of the scaled pictures is shown to the stills as well. A master without a moving picture has the sound's line alone.
 */
package dev.ozean.encoder;
