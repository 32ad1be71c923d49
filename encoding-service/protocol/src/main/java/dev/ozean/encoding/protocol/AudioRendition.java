package dev.ozean.encoding.protocol;

/** The sound all rungs share; bitrate in bits a second, codec is RFC 6381. */
public record AudioRendition(String name, int bitrate, String codec, int channels, int sampleRate, int timescale)
        implements StreamRendition {
    public AudioRendition {
        Check.rendition(name);
        Check.range("bitrate", bitrate, 1, 10_000_000);
        Check.codec(codec);
        Check.range("channels", channels, 1, 16);
        Check.range("sampleRate", sampleRate, 1, 768_000);
        Check.range("timescale", timescale, 1, 10_000_000);
    }

    /** Sound has no peaks to speak of. */
    @Override
    public int peakBitrate() {
        return bitrate;
    }
}
