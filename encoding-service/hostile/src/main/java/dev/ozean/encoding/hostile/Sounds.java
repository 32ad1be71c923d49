package dev.ozean.encoding.hostile;

import static dev.ozean.encoding.hostile.Bytes.deflatedZeros;
import static dev.ozean.encoding.hostile.Bytes.join;
import static dev.ozean.encoding.hostile.Bytes.latin;
import static dev.ozean.encoding.hostile.Bytes.little32;
import static dev.ozean.encoding.hostile.Bytes.little64;
import static dev.ozean.encoding.hostile.Bytes.noise;
import static dev.ozean.encoding.hostile.Bytes.repeat;
import static dev.ozean.encoding.hostile.Bytes.u16;
import static dev.ozean.encoding.hostile.Bytes.u24;
import static dev.ozean.encoding.hostile.Bytes.u32;
import static dev.ozean.encoding.hostile.Bytes.u64;
import static dev.ozean.encoding.hostile.Bytes.u8;
import static dev.ozean.encoding.hostile.Bytes.zeros;
import static dev.ozean.encoding.protocol.FailureCode.NOT_MEDIA;

import java.util.List;

/** Records of sound that claim what they cannot hold. */
final class Sounds {
    private static final String KIND = "sound";
    private static final long ALL = 0xffff_ffffL;

    private Sounds() {}

    static List<Evil> all() {
        var silence = zeros(96_000);
        return List.of(
                either("WAV of 65535 channels", Riff.wav(1, 65_535, 48_000, 65_535, 16, 96_000, silence)),
                either("WAV of 2^31 samples a second", Riff.wav(1, 1, 0x7fff_ffffL, 2, 16, 96_000, silence)),
                either("WAV of one sample a second", Riff.wav(1, 1, 1, 2, 16, 96_000, silence)),
                either("WAV of no samples a second", Riff.wav(1, 1, 0, 2, 16, 96_000, silence)),
                either("WAV of no bytes a sample", Riff.wav(1, 1, 48_000, 0, 0, 96_000, silence)),
                either("WAV that claims 4 GiB", Riff.wav(1, 1, 48_000, 2, 16, ALL, silence)),
                either("WAV of 2^63 bytes", rf64(silence)),
                either("WAV in ADPCM of no blocks", Riff.wav(0x11, 2, 48_000, 0, 4, 96_000, noise(96_000, 4))),
                either("FLAC of 2^36 samples", flac(0x0bb80, 2, (1L << 36) - 1)),
                either("FLAC of one sample a second", flac(1, 8, 1)),
                either("FLAC with a cover of 16 MiB that is not there", flacCover()),
                either("FLAC with 2^32 words", flacWords()),
                either("MP3 with a header of 256 MiB", id3(u8(0x7f, 0x7f, 0x7f, 0x7f), mp3())),
                either("MP3 with a squeezed name of 256 MiB", squeezedName()),
                either("MP3 with a hundred headers", join(repeat(id3(u8(0, 0, 0, 10), zeros(10)), 100), mp3())),
                either("MP3 of 2^32 frames", xing()),
                either("AAC of frames of no length", repeat(u8(0xff, 0xf1, 0x50, 0x80, 0, 0x1f, 0xfc), 20_000)),
                either("AAC of noise", aac()),
                Evil.refused(KIND, "Monkey's Audio of 2^32 frames", ape(), NOT_MEDIA),
                Evil.refused(
                        KIND, "MIDI", join(latin("MThd"), u32(6), u16(0, 1, 96), latin("MTrk"), u32(ALL)), NOT_MEDIA));
    }

    private static Evil either(String name, byte[] bytes) {
        return Evil.either(KIND, name, bytes);
    }

    private static byte[] rf64(byte[] samples) {
        var sizes = join(little64(Long.MAX_VALUE), little64(Long.MAX_VALUE), little64(Long.MAX_VALUE), little32(0));
        var format = join(Bytes.little16(1, 1), little32(48_000, 96_000), Bytes.little16(2, 16));
        return join(
                latin("RF64"),
                little32(ALL),
                latin("WAVE"),
                Riff.chunk("ds64", sizes),
                Riff.chunk("fmt ", format),
                latin("data"),
                little32(ALL),
                samples);
    }

    private static byte[] flac(int rate, int channels, long samples) {
        var bits = (long) rate << 44 | (long) (channels - 1) << 41 | 15L << 36 | samples;
        var head = join(u16(65_535, 65_535), u24(0), u24(0), u64(bits), zeros(16));
        return join(latin("fLaC"), u8(0x80), u24(head.length), head, noise(50_000, 3));
    }

    private static byte[] flacHead() {
        var bits = 48_000L << 44 | 1L << 41 | 15L << 36 | 48_000;
        var head = join(u16(4096, 4096), u24(0), u24(0), u64(bits), zeros(16));
        return join(latin("fLaC"), u8(0), u24(head.length), head);
    }

    private static byte[] flacCover() {
        var cover = join(u32(3, 10), latin("image/jpeg"), u32(0, 65_535, 65_535, 24, 0, ALL));
        return join(flacHead(), u8(0x86), u24(0xff_ffff), cover);
    }

    private static byte[] flacWords() {
        var words = join(little32(4), latin("evil"), little32(ALL, ALL));
        return join(flacHead(), u8(0x84), u24(words.length), words);
    }

    private static byte[] id3(byte[] size, byte[] content) {
        return join(latin("ID3"), u8(4, 0, 0), size, content);
    }

    private static byte[] squeezedName() {
        var packed = deflatedZeros(255 << 20);
        var content = join(u8(0x0f, 0x7f, 0x7f, 0x7f), packed);
        var frame = join(latin("TIT2"), synchsafe(content.length), u8(0, 0x09), content);
        return join(id3(synchsafe(frame.length), frame), mp3());
    }

    private static byte[] synchsafe(int value) {
        return u8(value >> 21 & 0x7f, value >> 14 & 0x7f, value >> 7 & 0x7f, value & 0x7f);
    }

    /** Frames of 48 kHz, 128 kb/s, mono, with nothing in them. */
    private static byte[] mp3() {
        return repeat(frame(), 40);
    }

    private static byte[] frame() {
        return join(u8(0xff, 0xfb, 0x94, 0xc4), zeros(380));
    }

    private static byte[] xing() {
        var first = frame();
        var head = join(latin("Xing"), u32(3, ALL, ALL));
        System.arraycopy(head, 0, first, 4 + 17, head.length);
        return join(first, mp3());
    }

    private static byte[] aac() {
        var frame = join(u8(0xff, 0xf1, 0x50, 0x80, 0x20, 0x1f, 0xfc), noise(249, 9));
        return repeat(frame, 300);
    }

    private static byte[] ape() {
        return join(latin("MAC "), Bytes.little16(3990, 0), little32(52, 24, 48, ALL, 0, 0, 0, 0), zeros(400));
    }
}
