package dev.ozean.encoding.hostile;

import static dev.ozean.encoding.hostile.Bytes.join;
import static dev.ozean.encoding.hostile.Bytes.noise;
import static dev.ozean.encoding.hostile.Bytes.text;

import java.util.List;
import java.util.stream.IntStream;

/** Films whose captions are the trouble. */
final class Words {
    /** Must not come out as it went in. */
    private static final String SCRIPT = "<script>alert(1)</script>";

    private static final String KIND = "words";
    private static final String HEAD = "[Script Info]\nScriptType: v4.00+\n\n[V4+ Styles]\n\n[Events]\n"
            + "Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n";

    private Words() {}

    static List<Evil> all() {
        return List.of(
                Evil.played(KIND, "a script for browsers", subrip(SCRIPT + "<img src=x onerror=alert(1)>\n\nWEBVTT\n")),
                Evil.played(KIND, "a cue of six megabytes", subrip("word ".repeat(1_200_000))),
                Evil.played(KIND, "a cue of a million lines", subrip("\n".repeat(1_000_000) + "end")),
                Evil.played(KIND, "50,000 cues at once", many(50_000)),
                Evil.played(KIND, "a million braces", ass("{".repeat(1_000_000))),
                Evil.played(KIND, "a million styles", ass("{\\i1}{\\b1}{\\u1}".repeat(100_000) + "text")),
                Evil.played(KIND, "a million backslashes", ass("\\".repeat(1_000_000))),
                Evil.played(KIND, "an arrow and a note in a cue", subrip("NOTE x\n00:00.000 --> 99:99.999\n--> -->")),
                Evil.played(KIND, "no text at all, but bytes", bytes()),
                Evil.played(KIND, "a header with a font of five megabytes", withFont()),
                Evil.either(KIND, "fifty tracks of words", tracks(50)),
                Evil.played(KIND, "cues without end and before the beginning", wild()));
    }

    private static byte[] subrip(String cue) {
        return Reel.of(25)
                .track(Reel.wordTrack(2, "S_TEXT/UTF8", new byte[0]))
                .block(Reel.lasting(2, 0, 500, text(cue)))
                .bytes();
    }

    private static byte[] ass(String cue) {
        return Reel.of(25)
                .track(Reel.wordTrack(2, "S_TEXT/ASS", text(HEAD)))
                .block(Reel.lasting(2, 0, 500, text("0,0,Default,,0,0,0,," + cue)))
                .bytes();
    }

    private static byte[] withFont() {
        var font = "[Fonts]\nfontname: evil.ttf\n" + ("M".repeat(80) + "\n").repeat(60_000);
        return Reel.of(25)
                .track(Reel.wordTrack(2, "S_TEXT/ASS", text(HEAD + font)))
                .block(Reel.lasting(2, 0, 500, text("0,0,Default,,0,0,0,,Hello")))
                .bytes();
    }

    private static byte[] many(int count) {
        var cue = Reel.lasting(2, 0, 1, text("x"));
        return Reel.of(25)
                .track(Reel.wordTrack(2, "S_TEXT/UTF8", new byte[0]))
                .block(Bytes.repeat(cue, count))
                .bytes();
    }

    private static byte[] bytes() {
        return Reel.of(25)
                .track(Reel.wordTrack(2, "S_TEXT/UTF8", noise(1000, 1)))
                .block(Reel.lasting(2, 0, 500, noise(100_000, 2)))
                .block(Reel.lasting(2, 100, 500, join(text("a"), new byte[] {0, 1, 2, (byte) 0xff}, text("b"))))
                .bytes();
    }

    private static byte[] tracks(int count) {
        var reel = Reel.of(25);
        IntStream.range(2, 2 + count)
                .forEach(number -> reel.track(Reel.wordTrack(number, "S_TEXT/UTF8", new byte[0]))
                        .block(Reel.lasting(number, 0, 500, text("Hello"))));
        return reel.bytes();
    }

    private static byte[] wild() {
        return Reel.of(25)
                .track(Reel.wordTrack(2, "S_TEXT/UTF8", new byte[0]))
                .block(Reel.lasting(2, -30_000, 100, text("early")))
                .block(Reel.lasting(2, 0, Long.MAX_VALUE, text("for ever")))
                .block(Reel.lasting(2, 32_000, 1L << 40, text("late")))
                .bytes();
    }
}
