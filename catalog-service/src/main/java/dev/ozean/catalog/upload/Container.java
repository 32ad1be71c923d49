package dev.ozean.catalog.upload;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.Set;

/** The kinds of file that are taken, told by their content: names and declared types are only claims. */
enum Container {
    MP4("video/mp4"),
    QUICKTIME("video/quicktime"),
    MATROSKA("video/x-matroska"),
    WEBM("video/webm"),
    AVI("video/x-msvideo"),
    M4A("audio/mp4"),
    MP3("audio/mpeg"),
    WAV("audio/wav"),
    FLAC("audio/flac"),
    OGG("audio/ogg");

    /** Within so many bytes from the beginning a container must show itself. */
    static final int BYTES_TO_SEE = 4_096;

    // QuickTime files older than "ftyp" begin with one of these.
    private static final Set<String> QUICKTIME_BOXES = Set.of("moov", "mdat", "wide", "free", "skip", "pnot");
    private static final int EBML = 0x1A45DFA3;

    private final String contentType;

    Container(String contentType) {
        this.contentType = contentType;
    }

    String contentType() {
        return contentType;
    }

    /** @param beginning the file's first {@link #BYTES_TO_SEE} bytes, or all of a shorter one */
    static Optional<Container> of(ByteBuffer beginning) {
        var bytes = new byte[Math.min(beginning.remaining(), BYTES_TO_SEE)];
        beginning.get(beginning.position(), bytes);
        var text = new String(bytes, ISO_8859_1);
        if (bytes.length < 12) {
            return Optional.empty();
        }
        if (text.startsWith("RIFF")) {
            return riff(text);
        }
        if (text.startsWith("fLaC")) {
            return Optional.of(FLAC);
        }
        if (text.startsWith("OggS\0")) {
            return Optional.of(OGG);
        }
        if (Mp3.begins(bytes)) {
            return Optional.of(MP3);
        }
        return ByteBuffer.wrap(bytes).getInt() == EBML ? ebml(text) : boxes(ByteBuffer.wrap(bytes), text);
    }

    private static Optional<Container> riff(String text) {
        if (text.startsWith("WAVE", 8)) {
            return Optional.of(WAV);
        }
        return text.startsWith("AVI ", 8) || text.startsWith("AVIX", 8) ? Optional.of(AVI) : Optional.empty();
    }

    /** The document type is a string element near the beginning: id 0x4282, one byte of length, the name. */
    private static Optional<Container> ebml(String text) {
        var at = text.indexOf("\u0042\u0082");
        if (at < 0) {
            return Optional.empty();
        }
        var type = text.substring(Math.min(at + 3, text.length()));
        if (type.startsWith("webm")) {
            return Optional.of(WEBM);
        }
        return type.startsWith("matroska") ? Optional.of(MATROSKA) : Optional.empty();
    }

    private static Container brand(String brand) {
        if (brand.startsWith("qt  ")) {
            return QUICKTIME;
        }
        return brand.startsWith("M4A ") || brand.startsWith("M4B ") ? M4A : MP4;
    }

    /** Walks over the boxes of ISO base media (MP4, QuickTime), some of which may stand before the telling one. */
    private static Optional<Container> boxes(ByteBuffer bytes, String text) {
        long at = 0;
        while (at + 12 <= bytes.limit()) {
            var position = (int) at;
            var size = Integer.toUnsignedLong(bytes.getInt(position));
            var type = text.substring(position + 4, position + 8);
            if (type.equals("ftyp")) {
                return Optional.of(brand(text.substring(position + 8)));
            }
            if (!QUICKTIME_BOXES.contains(type) || (size < 8 && size > 1)) {
                return Optional.empty();
            }
            if (type.equals("moov") || type.equals("mdat")) {
                return Optional.of(QUICKTIME);
            }
            if (size < 8) {
                return Optional.empty();
            }
            at += size;
        }
        return Optional.empty();
    }
}
