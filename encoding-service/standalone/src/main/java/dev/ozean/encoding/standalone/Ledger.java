package dev.ozean.encoding.standalone;

import dev.ozean.encoding.protocol.AudioRendition;
import dev.ozean.encoding.protocol.CaptionsRendition;
import dev.ozean.encoding.protocol.Decision;
import dev.ozean.encoding.protocol.Download;
import dev.ozean.encoding.protocol.MediaFacts;
import dev.ozean.encoding.protocol.MediaFile;
import dev.ozean.encoding.protocol.ToParent;
import dev.ozean.encoding.protocol.VideoRendition;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What was said and made so far; written by the thread that listens, read by it and by those that answer. */
final class Ledger {
    private final Map<String, VideoRendition> video = new LinkedHashMap<>();
    private final Map<String, TreeMap<Integer, ToParent.Segment>> segments = new HashMap<>();
    private final Map<String, String> keys = new LinkedHashMap<>();
    private final Map<Download, Integer> parts = new EnumMap<>(Download.class);
    private Optional<MediaFacts> facts = Optional.empty();
    private Optional<AudioRendition> audio = Optional.empty();
    private final List<CaptionsRendition> captions = new ArrayList<>();
    private final List<MediaFile> files = new ArrayList<>();
    private List<Decision> decisions = List.of();

    void probed(MediaFacts found) {
        facts = Optional.of(found);
    }

    void planned(ToParent.Plan plan) {
        plan.video().forEach(rendition -> video.put(rendition.name(), rendition));
        captions.addAll(plan.captions());
        audio = plan.audio().or(() -> audio);
    }

    void decided(List<Decision> all) {
        decisions = all;
    }

    void dropped(String rendition) {
        video.remove(rendition);
    }

    synchronized void made(MediaFile file) {
        files.add(file);
        switch (file) {
            case ToParent.Segment segment -> {
                segments.computeIfAbsent(segment.rendition(), _ -> new TreeMap<>())
                        .put(segment.number(), segment);
                keys.put(file.file(), file.key());
            }
            case ToParent.Part part -> parts.merge(part.download(), 1, Integer::sum);
            case ToParent.Init _, ToParent.Still _, ToParent.Thumbnail _, ToParent.Sprite _, ToParent.Captions _ ->
                keys.put(file.file(), file.key());
        }
    }

    /** Where a file went that was announced before. */
    synchronized String key(String file) throws IOException {
        if (!keys.containsKey(file)) {
            throw new IOException("the encoder reads back %s, which it never made".formatted(file));
        }
        return keys.get(file);
    }

    /** How many parts each download has. */
    synchronized Map<Download, Integer> downloads() {
        return Map.copyOf(parts);
    }

    synchronized Made close(Duration duration) {
        var inOrder = new HashMap<String, List<ToParent.Segment>>();
        segments.forEach((name, pieces) -> inOrder.put(name, List.copyOf(pieces.values())));
        var wanted = video.values().stream()
                .filter(rendition -> inOrder.containsKey(rendition.name()))
                .sorted(Comparator.comparingInt(rendition -> Math.min(rendition.width(), rendition.height())))
                .toList();
        return new Made(
                facts.orElseThrow(),
                duration,
                wanted,
                audio,
                inOrder,
                List.copyOf(captions),
                decisions,
                List.copyOf(files));
    }
}
