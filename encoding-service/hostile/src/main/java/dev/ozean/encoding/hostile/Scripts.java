package dev.ozean.encoding.hostile;

import static dev.ozean.encoding.hostile.Bytes.latin;
import static dev.ozean.encoding.protocol.FailureCode.NOT_MEDIA;
import static dev.ozean.encoding.protocol.FailureCode.REFERENCES_ONLY;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Texts that tell a player what else to open. */
final class Scripts {
    private static final String KIND = "script";

    private final Targets targets;
    private final Map<String, String> pointers = new TreeMap<>();

    private Scripts(Targets targets) {
        this.targets = targets;
    }

    static List<Evil> of(Targets targets) {
        var scripts = new Scripts(targets);
        scripts.concatenations();
        scripts.playlists();
        scripts.manifests();
        scripts.sessions();
        scripts.redirections();
        var all = new ArrayList<Evil>();
        scripts.pointers.forEach((name, text) -> all.add(Evil.refused(KIND, name, latin(text), REFERENCES_ONLY)));
        scripts.others().forEach((name, text) -> all.add(Evil.refused(KIND, name, latin(text), NOT_MEDIA)));
        return all;
    }

    private void concatenations() {
        var files = targets.files().stream()
                .map(file -> "file '%s'\n".formatted(file))
                .collect(Collectors.joining());
        pointers.put("concat of files by their whole names", "ffconcat version 1.0\n" + files);
        pointers.put(
                "concat of files beside it",
                "ffconcat version 1.0\nfile %s\nfile source\nfile jvm.args\n"
                        .formatted(targets.film().getFileName()));
        pointers.put("concat of addresses", "ffconcat version 1.0\nfile %s\n".formatted(targets.url("concat.mp4")));
        pointers.put(
                "concat with options for protocols",
                "ffconcat version 1.0\nfile %s\noption protocol_whitelist file,http,tcp\noption safe 0\n"
                        .formatted(targets.film()));
        pointers.put(
                "concat with a chapter first",
                "ffconcat version 1.0\nchapter 1 0 10\nfile '%s'\n".formatted(targets.film()));
    }

    private void playlists() {
        pointers.put("HLS of an address", hls("", targets.url("hls.ts")));
        pointers.put("HLS of a file", hls("", file(targets.film())));
        pointers.put("HLS of a name", hls("", "../../" + targets.film().getFileName()));
        pointers.put(
                "HLS with a key at an address",
                hls("#EXT-X-KEY:METHOD=AES-128,URI=\"%s\"\n".formatted(targets.url("key")), targets.url("hls.ts")));
        pointers.put(
                "HLS with a head in a file",
                hls("#EXT-X-MAP:URI=\"%s\"\n".formatted(file(targets.film())), file(targets.film())));
        pointers.put("HLS by the protocol of pieces", hls("", "subfile,,start,0,end,9999,,:" + targets.film()));
        pointers.put(
                "HLS by the protocol of lists",
                hls("", "concat:%s|%s".formatted(targets.film(), targets.files().getLast())));
        pointers.put(
                "HLS of HLS", "#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1000\n%s\n".formatted(targets.url("variant.m3u8")));
        pointers.put("PLS", "[playlist]\nFile1=%s\nNumberOfEntries=1\nVersion=2\n".formatted(targets.url("pls.mp3")));
        pointers.put(
                "RAM of RealPlayer",
                "rtsp://127.0.0.1:%d/film.rm\n".formatted(targets.http().getPort()));
        pointers.put("a list of addresses", "%s\n%s\n".formatted(targets.url("one.mp4"), targets.url("two.mp4")));
    }

    private static String hls(String head, String address) {
        return "#EXTM3U\n#EXT-X-VERSION:6\n#EXT-X-TARGETDURATION:4\n#EXT-X-MEDIA-SEQUENCE:0\n" + head + "#EXTINF:4,\n"
                + address + "\n#EXT-X-ENDLIST\n";
    }

    private void manifests() {
        pointers.put("DASH of an address", dash("<BaseURL>%s</BaseURL>".formatted(targets.url("dash.mp4"))));
        pointers.put("DASH of a file", dash("<BaseURL>%s</BaseURL>".formatted(file(targets.film()))));
        pointers.put(
                "DASH behind an address",
                "<?xml version=\"1.0\"?>\n<MPD xmlns=\"urn:mpeg:dash:schema:mpd:2011\""
                        + " xmlns:xlink=\"http://www.w3.org/1999/xlink\" type=\"static\"><Period xlink:href=\"%s\""
                                .formatted(targets.url("period.xml"))
                        + " xlink:actuate=\"onLoad\"/></MPD>");
        pointers.put(
                "DASH with a file as its text",
                "<?xml version=\"1.0\"?>\n<!DOCTYPE MPD [<!ENTITY e SYSTEM \"%s\">]>\n<MPD type=\"static\">&e;</MPD>"
                        .formatted(file(targets.files().getLast())));
        pointers.put(
                "DASH that grows while it is read",
                "<?xml version=\"1.0\"?>\n<!DOCTYPE MPD [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
                        + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;\">"
                        + "<!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;\">]>\n<MPD type=\"static\">&e;&e;&e;&e;</MPD>");
        pointers.put(
                "ASX",
                "<ASX version=\"3.0\"><Entry><Ref href=\"%s\"/></Entry></ASX>".formatted(targets.url("asx.wmv")));
        pointers.put("ASX of the first kind", "[Reference]\r\nRef1=%s\r\n".formatted(targets.url("ref.wmv")));
        pointers.put(
                "XSPF",
                "<?xml version=\"1.0\"?>\n<playlist version=\"1\" xmlns=\"http://xspf.org/ns/0/\"><trackList>"
                        + "<track><location>%s</location></track></trackList></playlist>"
                                .formatted(targets.url("xspf.mp3")));
        pointers.put("SMIL", "<smil><body><video src=\"%s\"/></body></smil>".formatted(targets.url("smil.mp4")));
        pointers.put(
                "QuickTime link",
                "<?xml version=\"1.0\"?>\n<?quicktime type=\"application/x-quicktime-media-link\"?>\n"
                        + "<embed src=\"%s\" autoplay=\"true\"/>".formatted(targets.url("link.mov")));
        pointers.put(
                "IMF",
                "<?xml version=\"1.0\"?>\n<CompositionPlaylist"
                        + " xmlns=\"http://www.smpte-ra.org/schemas/2067-3/2016\"><SegmentList/></CompositionPlaylist>");
    }

    private static String dash(String inside) {
        return "<?xml version=\"1.0\"?>\n<MPD xmlns=\"urn:mpeg:dash:schema:mpd:2011\" type=\"static\""
                + " mediaPresentationDuration=\"PT10S\" profiles=\"urn:mpeg:dash:profile:isoff-on-demand:2011\"><Period>"
                + "<AdaptationSet mimeType=\"video/mp4\"><Representation id=\"1\" bandwidth=\"1000\" width=\"320\""
                + " height=\"180\">" + inside + "<SegmentBase indexRange=\"0-100\"/></Representation></AdaptationSet>"
                + "</Period></MPD>";
    }

    private void sessions() {
        var port = targets.udp();
        pointers.put(
                "SDP",
                "v=0\r\no=- 0 0 IN IP4 127.0.0.1\r\ns=x\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\n"
                        + "m=video %d RTP/AVP 96\r\na=rtpmap:96 H264/90000\r\n".formatted(port));
        pointers.put(
                "SDP of RTSP",
                "v=0\r\no=- 0 0 IN IP4 127.0.0.1\r\ns=x\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\n"
                        + "a=control:rtsp://127.0.0.1:%d/\r\nm=video 0 RTP/AVP 96\r\n"
                                .formatted(targets.http().getPort()));
    }

    private void redirections() {
        pointers.put(
                "RTSPtext",
                "RTSPtext\nrtsp://127.0.0.1:%d/film\n".formatted(targets.http().getPort()));
        pointers.put(
                "QuickTime text", "SMILtext<smil><body><video src=\"%s\"/></body></smil>".formatted(targets.url("t")));
        pointers.put("Windows link", "[InternetShortcut]\r\nURL=%s\r\n".formatted(targets.url("shortcut")));
    }

    /** Nothing that points anywhere a player would go, or that a creator would take for a playlist. */
    private Map<String, String> others() {
        return Map.of(
                "SVG of a file",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"9\""
                        + " height=\"9\"><image xlink:href=\"%s\" width=\"9\" height=\"9\"/></svg>"
                                .formatted(file(targets.film())),
                "a text terminal",
                "\u001b[2J\u001b[1;1H\u001b[31mroot:x:0:0\u001b[0m\n".repeat(200),
                "a shell script",
                "#!/bin/sh\ncat /etc/passwd\n".repeat(10),
                "a filter graph",
                "movie=%s[out0]".formatted(targets.film()),
                "a template of pictures",
                "picture-%03d.jpg\n",
                "SubRip",
                "1\n00:00:01,000 --> 00:00:02,000\nHello\n\n2\n00:00:03,000 --> 00:00:04,000\nHello again\n",
                "WebVTT",
                "WEBVTT\n\n00:01.000 --> 00:02.000\nHello\n",
                "ASS with a font in it",
                "[Script Info]\nScriptType: v4.00+\n\n[Fonts]\nfontname: evil.ttf\n%s\n\n[Events]\nDialogue: x\n"
                        .formatted("M".repeat(80).concat("\n").repeat(2000)),
                "a page",
                "<!doctype html><html><video src=\"%s\"></video></html>".formatted(targets.url("page.mp4")));
    }

    private static String file(Path path) {
        return "file://" + path;
    }
}
