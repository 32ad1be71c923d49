package dev.ozean.encoding.manifest;

import java.util.Optional;

/** Writes the playlist of playlists. */
public final class HlsMaster {
    /** Groups of renditions. */
    private static final int GROUPS = 4;

    private static final String AUDIO_GROUP = "audio";
    private static final String WORDS_GROUP = "captions";

    private HlsMaster() {}

    /** Names all tracks of the presentation, and the key pictures of those that are complete. */
    public static String of(Presentation presentation) {
        var text = Hls.playlist(GROUPS).add("#EXT-X-INDEPENDENT-SEGMENTS");
        if (presentation.video().isEmpty()) {
            presentation
                    .audio()
                    .ifPresent(audio -> text.add(sound(presentation, audio)).add(HlsMedia.path(audio)));
            return text.toString();
        }
        presentation.audio().ifPresent(audio -> text.add(audioGroup(audio)));
        Menu.of(presentation.words()).forEach(entry -> text.add(words(entry)));
        presentation
                .video()
                .forEach(track -> text.add(variant(presentation, track)).add(HlsMedia.path(track)));
        presentation.video().stream()
                .filter(Track.Video::hasKeyPictures)
                .forEach(track -> text.add(keyPictures(track)));
        return text.toString();
    }

    private static String audioGroup(Track.Audio audio) {
        return "#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID=\"%s\",NAME=\"Audio\",DEFAULT=YES,AUTOSELECT=YES,CHANNELS=\"%d\",URI=\"%s\""
                .formatted(AUDIO_GROUP, audio.rendition().channels(), HlsMedia.path(audio));
    }

    private static String words(Menu.Entry entry) {
        var rendition = entry.words().rendition();
        return "#EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID=\"%s\",NAME=%s%s,DEFAULT=NO,AUTOSELECT=%s,FORCED=NO,URI=\"%s\""
                .formatted(
                        WORDS_GROUP,
                        Hls.quoted(entry.label()),
                        Menu.isKnown(rendition) ? ",LANGUAGE=\"%s\"".formatted(rendition.language()) : "",
                        entry.isFirstOfItsLanguage() ? "YES" : "NO",
                        HlsMedia.path(entry.words()));
    }

    private static String variant(Presentation presentation, Track.Video track) {
        var rendition = track.rendition();
        return streamOf(presentation, track, presentation.audio())
                + ",RESOLUTION=%dx%d,FRAME-RATE=%s"
                        .formatted(
                                rendition.width(),
                                rendition.height(),
                                Hls.decimal(3, rendition.frameRate().value()))
                + presentation
                        .audio()
                        .map(_ -> ",AUDIO=\"%s\"".formatted(AUDIO_GROUP))
                        .orElse("")
                + (presentation.words().isEmpty() ? "" : ",SUBTITLES=\"%s\"".formatted(WORDS_GROUP));
    }

    private static String sound(Presentation presentation, Track.Audio audio) {
        return streamOf(presentation, audio, Optional.empty());
    }

    private static String streamOf(Presentation presentation, Track track, Optional<Track.Audio> audio) {
        var peak = presentation.peak(track) + audio.map(presentation::peak).orElse(0L);
        var average = track.averageBitrate() + audio.map(Track::averageBitrate).orElse(0L);
        var codecs = track.codec() + audio.map(sound -> "," + sound.codec()).orElse("");
        return "#EXT-X-STREAM-INF:BANDWIDTH=%d,AVERAGE-BANDWIDTH=%d,CODECS=\"%s\""
                .formatted(Math.max(peak, average), average, codecs);
    }

    private static String keyPictures(Track.Video track) {
        var rendition = track.rendition();
        return "#EXT-X-I-FRAME-STREAM-INF:BANDWIDTH=%d,AVERAGE-BANDWIDTH=%d,CODECS=\"%s\",RESOLUTION=%dx%d,URI=\"%s\""
                .formatted(
                        track.peakOfKeyPictures(),
                        track.averageOfKeyPictures(),
                        track.codec(),
                        rendition.width(),
                        rendition.height(),
                        HlsMedia.keyPicturesPath(track));
    }
}
