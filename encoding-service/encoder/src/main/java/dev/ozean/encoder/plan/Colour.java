package dev.ozean.encoder.plan;

import dev.ozean.encoder.libav.Stream;

/**
 * What the pixels of all rungs mean, always said: left unsaid, players guess by size, and would show each rung in other
 * colours. The numbers are those of ITU-T H.273, which libav shares.
 */
public final class Colour {
    private static final int RGB = 0;
    private static final int BT709 = 1;
    private static final int UNSAID = 2;
    private static final int BT601 = 6;
    private static final int SD_HEIGHT = 576;

    private Colour() {}

    public static Stream.Colours of(Stream.Video source) {
        var said = source.colours();
        if (Light.of(said) != Light.STANDARD) {
            return new Stream.Colours(BT709, BT709, BT709, "bt709");
        }
        var guess = source.rgb() || Math.min(source.width(), source.height()) > SD_HEIGHT ? BT709 : BT601;
        var space = source.rgb() || said.space() == RGB ? BT709 : said.space();
        return new Stream.Colours(
                or(space, guess), or(said.primaries(), guess), or(said.transfer(), guess), said.transferName());
    }

    private static int or(int value, int guess) {
        return value == UNSAID || value == 0 ? guess : value;
    }
}
