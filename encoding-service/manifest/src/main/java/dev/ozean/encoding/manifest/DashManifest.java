package dev.ozean.encoding.manifest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes the DASH manifest (ISO/IEC 23009-1) over the same segments, once all are there. */
public final class DashManifest {
    private final Presentation presentation;
    private final StringBuilder text = new StringBuilder();
    private int set;

    private DashManifest(Presentation presentation) {
        this.presentation = presentation;
    }

    public static String of(Presentation presentation) {
        return new DashManifest(presentation).write();
    }

    private String write() {
        text.append("""
                <?xml version="1.0" encoding="UTF-8"?>
                <MPD xmlns="urn:mpeg:dash:schema:mpd:2011" profiles="urn:mpeg:dash:profile:isoff-live:2011" \
                type="static" mediaPresentationDuration="%s" minBufferTime="%s">
                  <Period id="0" start="PT0S">
                """.formatted(seconds(presentation.duration()), seconds(presentation.target())));
        sets().forEach(this::video);
        presentation.audio().ifPresent(this::audio);
        Menu.of(presentation.words()).forEach(this::words);
        return text.append("  </Period>\n</MPD>\n").toString();
    }

    /** Players switch freely within a set, so it has one kind of codec, and segments that begin at the same moments. */
    private List<List<Track.Video>> sets() {
        var sets = new ArrayList<List<Track.Video>>();
        for (var track : presentation.video()) {
            sets.stream()
                    .filter(others -> belongTogether(others.getFirst(), track))
                    .findFirst()
                    .ifPresentOrElse(others -> others.add(track), () -> sets.add(new ArrayList<>(List.of(track))));
        }
        return sets;
    }

    private static boolean belongTogether(Track one, Track other) {
        return Rank.familyOf(one.codec()).equals(Rank.familyOf(other.codec())) && Alignment.isThere(one, other);
    }

    // A player that stays in one set is best off where it can adapt most. Those that switch between sets, carefully, do
    // so between sets of the same role, so none gets one.
    private void video(List<Track.Video> tracks) {
        begin("video", "video/mp4", " selectionPriority=\"%d\"".formatted(tracks.size()));
        tracks.forEach(this::representation);
        text.append("    </AdaptationSet>\n");
    }

    private void representation(Track.Video track) {
        var rendition = track.rendition();
        text.append("      <Representation id=\"%s\" codecs=\"%s\" bandwidth=\"%d\" width=\"%d\" height=\"%d\" "
                        .formatted(
                                track.name(),
                                track.codec(),
                                presentation.peak(track),
                                rendition.width(),
                                rendition.height()))
                .append("frameRate=\"%d/%d\" sar=\"1:1\">\n"
                        .formatted(
                                rendition.frameRate().numerator(),
                                rendition.frameRate().denominator()));
        Timeline.write(text, track);
        text.append("      </Representation>\n");
    }

    private void audio(Track.Audio track) {
        var rendition = track.rendition();
        begin("audio", "audio/mp4", "");
        text.append("      <Representation id=\"%s\" codecs=\"%s\" bandwidth=\"%d\" audioSamplingRate=\"%d\">\n"
                        .formatted(track.name(), track.codec(), presentation.peak(track), rendition.sampleRate()))
                .append("        <AudioChannelConfiguration ")
                .append("schemeIdUri=\"urn:mpeg:dash:23003:3:audio_channel_configuration:2011\" value=\"%d\"/>\n"
                        .formatted(rendition.channels()));
        Timeline.write(text, track);
        text.append("      </Representation>\n    </AdaptationSet>\n");
    }

    private void begin(String contentType, String mimeType, String priority) {
        text.append("    <AdaptationSet id=\"%d\" contentType=\"%s\" mimeType=\"%s\"%s segmentAlignment=\"true\" "
                        .formatted(set++, contentType, mimeType, priority))
                .append("startWithSAP=\"1\">\n");
    }

    private void words(Menu.Entry entry) {
        var words = entry.words();
        var seconds = Math.max(1, presentation.duration().toMillis() / 1000.0);
        text.append("    <AdaptationSet id=\"%d\" contentType=\"text\" mimeType=\"text/vtt\" lang=\"%s\">\n"
                        .formatted(set++, words.rendition().language()))
                .append("      <Label>%s</Label>\n".formatted(escaped(entry.label())))
                .append("      <Role schemeIdUri=\"urn:mpeg:dash:role:2011\" value=\"subtitle\"/>\n")
                .append("      <Representation id=\"%s\" bandwidth=\"%d\">\n"
                        .formatted(words.name(), (long) Math.ceil(words.bytes() * 8 / seconds)))
                .append("        <BaseURL>%s</BaseURL>\n".formatted(words.path()))
                .append("      </Representation>\n    </AdaptationSet>\n");
    }

    /** A stranger's words, without what XML cannot hold at all. */
    private static String escaped(String words) {
        return words.replaceAll("[\\p{Cntrl}\\p{Cs}\\uFFFE\\uFFFF]", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "PT%.3fS", duration.toNanos() / 1e9);
    }
}
