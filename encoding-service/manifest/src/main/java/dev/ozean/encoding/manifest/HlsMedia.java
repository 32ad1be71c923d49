package dev.ozean.encoding.manifest;

import java.time.Duration;

/** Writes the playlist of one rendition over its CMAF segments; a growing one becomes a whole one when it is complete. */
public final class HlsMedia {
    /** Segments of fragmented MP4. */
    private static final int CMAF = 7;

    /** Decimal fractions of seconds. */
    private static final int DECIMALS = 3;

    private HlsMedia() {}

    /** The path of a track's playlist below the job's folder. */
    public static String path(Track track) {
        return track.name() + "/index.m3u8";
    }

    /** The path of the playlist of its key pictures. */
    public static String keyPicturesPath(Track track) {
        return track.name() + "/iframes.m3u8";
    }

    public static String path(Words words) {
        return words.name() + "/index.m3u8";
    }

    public static String of(Presentation presentation, Track track) {
        var text = Hls.playlist(CMAF)
                .add("#EXT-X-TARGETDURATION:" + presentation.targetSeconds())
                .add("#EXT-X-MEDIA-SEQUENCE:1")
                .add("#EXT-X-PLAYLIST-TYPE:" + (track.isComplete() ? "VOD" : "EVENT"))
                .add("#EXT-X-INDEPENDENT-SEGMENTS");
        if (!track.isComplete()) {
            // Players would otherwise begin at the end of a playlist that grows, as if it were live.
            text.add("#EXT-X-START:TIME-OFFSET=0,PRECISE=YES");
        }
        text.add("#EXT-X-MAP:URI=\"init.mp4\"");
        var number = 1;
        for (var piece : track.pieces()) {
            text.add(length(track.seconds(piece.duration()))).add(number++ + ".m4s");
        }
        if (track.isComplete()) {
            text.add("#EXT-X-ENDLIST");
        }
        return text.toString();
    }

    /** The first picture of each segment, as a range of its bytes: for scrubbing and fast forward. */
    public static String keyPictures(Presentation presentation, Track.Video track) {
        var text = Hls.playlist(CMAF)
                .add("#EXT-X-TARGETDURATION:" + presentation.targetSeconds())
                .add("#EXT-X-MEDIA-SEQUENCE:1")
                .add("#EXT-X-PLAYLIST-TYPE:VOD")
                .add("#EXT-X-I-FRAMES-ONLY")
                .add("#EXT-X-MAP:URI=\"init.mp4\"");
        var number = 1;
        for (var piece : track.pieces()) {
            text.add(length(track.seconds(piece.duration())))
                    .add("#EXT-X-BYTERANGE:%d@0".formatted(piece.keyBytes()))
                    .add(number++ + ".m4s");
        }
        return text.add("#EXT-X-ENDLIST").toString();
    }

    /** One file, as long as the film. */
    public static String words(Duration film) {
        var seconds = Math.max(1, film.toMillis() / 1000.0);
        return Hls.playlist(DECIMALS)
                .add("#EXT-X-TARGETDURATION:" + (long) Math.ceil(seconds))
                .add("#EXT-X-MEDIA-SEQUENCE:1")
                .add("#EXT-X-PLAYLIST-TYPE:VOD")
                .add(length(seconds))
                .add(Words.FILE)
                .add("#EXT-X-ENDLIST")
                .toString();
    }

    private static String length(double seconds) {
        return "#EXTINF:%s,".formatted(Hls.decimal(6, seconds));
    }
}
