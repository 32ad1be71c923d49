/**
 * What the encoding service (the parent) and the process that opens untrusted media (the child) say to each other over
 * the child's stdin and stdout. Plain Java, no dependency, used by both.
 *
 * <h2>The talk</h2>
 * <pre>{@code
 * parent                     child
 *   Job             ──────▶          once, first; or Try, answered by Done or Failed
 *                   ◀──────  Read, ReadBack   any time, several under way; the parent answers each with Bytes
 *   Bytes           ──────▶
 *                   ◀──────  Progress   at least every second from the job on
 *                   ◀──────  Probed   once, before the first Plan
 *                   ◀──────  Plan     renditions that will be made; later ones add to them
 *                   ◀──────  Init, Segment, Still, Thumbnail, Sprite, Captions, Part   a finished file in scratch
 *                   ◀──────  Complete, Dropped   of a rendition;  Decided   once, or again where it turns out otherwise
 *   Stored          ──────▶          that file is safe and gone from scratch; without it the child soon pauses
 *   Cancel          ──────▶          answered by Cancelled
 *                   ◀──────  Done | Failed | Cancelled   the last word; the child exits with 0 after each of them
 * }</pre>
 * Per rendition the init segment comes first and segments 1, 2, 3… follow without gaps; renditions interleave. Stills may
 * come at any time after the plan, or, when no picture suits, not at all. A child that ends without a last word crashed: its exit
 * code (3: its heap was too small) and its stderr (plain lines, for logs; always drain it) tell why. When the child's stdin ends, it halts at once.
 *
 * <h2>For the parent: the child is hostile</h2>
 * <ul>
 *   <li>{@link dev.ozean.encoding.protocol.MessageReader} refuses what is malformed or out of bounds with
 *       {@link dev.ozean.encoding.protocol.ProtocolException}: kill the child then. The order of the talk is the parent's to check, as are
 *       {@link dev.ozean.encoding.protocol.ToParent.Read} offsets against the master's size, and totals against its own caps.
 *   <li>Files: take {@link dev.ozean.encoding.protocol.MediaFile#file} out of the scratch folder with a rename into a folder that the
 *       child cannot see (a rename follows no link, and afterwards the child cannot swap the file any more), then require a regular file
 *       of exactly {@code bytes} bytes, upload it, delete it, send {@code Stored}. Opening a file in place could hang on a pipe or follow a link.
 *   <li>Texts are data: {@code Failed.detail} may hold anything a master can make libav say. Creators see
 *       {@link dev.ozean.encoding.protocol.FailureCode#sentence} only.
 * </ul>
 *
 * <h2>Launch</h2>
 * The encoder module builds a folder (the encoder's home): {@code lib/*.jar}, {@code native/*.so} (already unpacked, so that no
 * job spends time on it), {@code jvm.args}. With the home as the working directory, and an empty environment:
 * <pre>{@code
 * java @jvm.args dev.ozean.encoder.Main <scratch folder>
 * }</pre>
 * The child reads the JDK and its home, and writes nothing but its scratch folder. What is put around it says {@code Bubblewrap} of the
 * service; that it can live in there, {@code SandboxTest} of the encoder. An address-space limit does not suit a JVM.
 */
package dev.ozean.encoding.protocol;
