package dev.ozean.encoder.libav;

/** There is no decoder for that stream, or none that we let strangers' media reach. */
public final class UnsupportedCodec extends RuntimeException {
    UnsupportedCodec(String codec) {
        super("no decoder for " + codec);
    }
}
