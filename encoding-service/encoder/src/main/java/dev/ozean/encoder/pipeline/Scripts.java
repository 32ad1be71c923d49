package dev.ozean.encoder.pipeline;

import dev.ozean.encoder.libav.Input;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts that tell a player what to open: nothing of ours follows them, but people deserve to know what they uploaded. */
final class Scripts {
    private static final int HEAD = 4096;

    private static final List<String> BEGINNINGS = List.of(
            "#extm3u",
            "ffconcat version",
            "[playlist]",
            "[reference]",
            "[internetshortcut]",
            "rtsptext",
            "smiltext",
            "http://",
            "https://",
            "rtsp://",
            "rtmp://",
            "mms://",
            "file://");

    private static final Pattern MARKUP = Pattern.compile(
            "<(mpd|asx|smil|playlist|compositionplaylist|smoothstreamingmedia)[\\s>/]|quicktime-media-link");

    private Scripts() {}

    static boolean isOne(Input input) throws IOException {
        var head = new byte[HEAD];
        var length = input.read(0, head, HEAD);
        var text = new String(head, 0, length, StandardCharsets.UTF_8)
                .replace("\ufeff", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        return BEGINNINGS.stream().anyMatch(text::startsWith)
                || text.startsWith("<") && MARKUP.matcher(text).find()
                || text.startsWith("v=0") && text.contains("\nm=");
    }
}
