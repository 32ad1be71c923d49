package dev.ozean.encoding.manifest;

import java.util.Locale;
import java.util.StringJoiner;

/** Writes HLS playlists (RFC 8216) over CMAF segments; a growing one becomes a whole one when its presentation ends. */
public final class HlsPlaylists {
    private static final String AUDIO_GROUP = "audio";

    private HlsPlaylists() {}

    /** The name of a track's playlist below the job's folder. */
    public static String name(Track track) {
        return track.name() + "/index.m3u8";
    }

    /** The playlist of playlists; it names those tracks that have a segment. */
    public static String master(Presentation presentation) {
        var text = lines().add("#EXTM3U").add("#EXT-X-VERSION:7").add("#EXT-X-INDEPENDENT-SEGMENTS");
        presentation.audio().ifPresent(audio -> text.add(audioGroup(audio)));
        presentation.video().stream()
                .filter(track -> !track.pieces().isEmpty())
                .forEach(track -> text.add(variant(presentation, track)).add(name(track)));
        return text.toString();
    }

    public static String media(Presentation presentation, Track track) {
        var text = lines().add("#EXTM3U")
                .add("#EXT-X-VERSION:7")
                .add("#EXT-X-TARGETDURATION:" + targetDuration(presentation, track))
                .add("#EXT-X-MEDIA-SEQUENCE:1")
                .add("#EXT-X-PLAYLIST-TYPE:" + (presentation.ended() ? "VOD" : "EVENT"))
                .add("#EXT-X-INDEPENDENT-SEGMENTS");
        if (!presentation.ended()) {
            // Players would otherwise begin at the end of a playlist that grows, as if it were live.
            text.add("#EXT-X-START:TIME-OFFSET=0,PRECISE=YES");
        }
        text.add("#EXT-X-MAP:URI=\"init.mp4\"");
        var number = 1;
        for (var piece : track.pieces()) {
            text.add("#EXTINF:%s,".formatted(decimal(6, track.seconds(piece.duration()))))
                    .add(number++ + ".m4s");
        }
        if (presentation.ended()) {
            text.add("#EXT-X-ENDLIST");
        }
        return text.toString();
    }

    private static String audioGroup(Track.Audio audio) {
        return "#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID=\"%s\",NAME=\"Audio\",DEFAULT=YES,AUTOSELECT=YES,CHANNELS=\"%d\",URI=\"%s\""
                .formatted(AUDIO_GROUP, audio.rendition().channels(), name(audio));
    }

    private static String variant(Presentation presentation, Track.Video track) {
        var audio = presentation.audio();
        var peak = presentation.peak(track) + audio.map(presentation::peak).orElse(0L);
        var average = track.averageBitrate() + audio.map(Track::averageBitrate).orElse(0L);
        var codecs = track.codec() + audio.map(sound -> "," + sound.codec()).orElse("");
        var rendition = track.rendition();
        return "#EXT-X-STREAM-INF:BANDWIDTH=%d,AVERAGE-BANDWIDTH=%d,CODECS=\"%s\",RESOLUTION=%dx%d,FRAME-RATE=%s%s"
                .formatted(
                        Math.max(peak, average),
                        average,
                        codecs,
                        rendition.width(),
                        rendition.height(),
                        decimal(3, rendition.frameRate().value()),
                        audio.map(_ -> ",AUDIO=\"%s\"".formatted(AUDIO_GROUP)).orElse(""));
    }

    // Players may not see it change, so it starts from the length that segments are meant to have.
    private static long targetDuration(Presentation presentation, Track track) {
        var longest = track.pieces().stream()
                .mapToLong(piece -> Math.round(track.seconds(piece.duration())))
                .max()
                .orElse(1);
        return Math.max(longest, Math.ceilDiv(presentation.target().toMillis(), 1000));
    }

    private static String decimal(int digits, double value) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }

    private static StringJoiner lines() {
        return new StringJoiner("\n", "", "\n");
    }
}
