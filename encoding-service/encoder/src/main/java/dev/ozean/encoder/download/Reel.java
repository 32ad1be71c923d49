package dev.ozean.encoder.download;

import dev.ozean.encoder.mp4.Fragment;
import dev.ozean.encoder.mp4.Track;
import dev.ozean.encoding.protocol.MediaFile;
import dev.ozean.encoding.protocol.ToParent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Takes notes of what was made, for the download: the sound, and of the ladder the highest rung within the bound, or the
 * lowest if none is.
 */
public final class Reel {
    private static final String SOUND = "a";
    private static final String LADDER = "v";

    /** Forgotten by the end unless it stands for a rung. */
    private static final String SOURCE = "source";

    /** Where samples lie in a stored file. */
    record Stretch(String file, int offset, int length) {}

    /** A rendition and where its samples are, in order. */
    record Strip(String rendition, Track track, List<Stretch> stretches) {}

    private final int mostShortSide;
    private final Map<String, Strip> pictures = new LinkedHashMap<>();
    private Optional<Strip> sound = Optional.empty();

    public Reel(int mostShortSide) {
        this.mostShortSide = mostShortSide;
    }

    /** Called with each file as it is written; those of one rendition come in order. */
    public synchronized void made(MediaFile file, byte[] content) {
        switch (file) {
            case ToParent.Init init -> begin(new Strip(init.rendition(), Track.of(content), new ArrayList<>()));
            case ToParent.Segment segment -> strip(segment.rendition()).ifPresent(strip -> add(strip, file, content));
            default -> {}
        }
    }

    /** That rendition is not wanted any more. */
    public synchronized void forget(String rendition) {
        pictures.remove(rendition);
    }

    private void begin(Strip strip) {
        if (strip.rendition().equals(SOUND)) {
            sound = Optional.of(strip);
        } else if (strip.rendition().startsWith(LADDER) || strip.rendition().equals(SOURCE)) {
            pictures.put(strip.rendition(), strip);
        }
    }

    private Optional<Strip> strip(String rendition) {
        return rendition.equals(SOUND) ? sound : Optional.ofNullable(pictures.get(rendition));
    }

    private Optional<Strip> picture() {
        var bySize = Comparator.<Strip>comparingInt(strip -> strip.track().shortSide());
        return pictures.values().stream()
                .filter(strip -> strip.track().shortSide() <= mostShortSide)
                .max(bySize)
                .or(() -> pictures.values().stream().min(bySize));
    }

    private static void add(Strip strip, MediaFile file, byte[] content) {
        for (var fragment : Fragment.of(content)) {
            strip.track().add(fragment);
            strip.stretches().add(new Stretch(file.file(), fragment.dataStart(), fragment.dataLength()));
        }
    }

    /** Picture before sound, those that hold anything. */
    synchronized List<Strip> strips() {
        return Stream.concat(picture().stream(), sound.stream()).toList();
    }

    /** True where the download has pictures. */
    public synchronized boolean hasPicture() {
        return !pictures.isEmpty();
    }
}
