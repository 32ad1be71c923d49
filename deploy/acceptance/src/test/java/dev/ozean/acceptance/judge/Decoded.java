package dev.ozean.acceptance.judge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What came out of a decoder: pictures in the order in which they are shown, and the seconds that can be heard. */
record Decoded(List<Picture> pictures, double heard) {
    /** Seconds. */
    record Picture(double begin, double length) {
        double end() {
            return begin + length;
        }
    }

    static Decoded of(JsonNode frames) {
        var rate = all(frames.path("streams"))
                .filter(stream -> stream.path("codec_type").asText().equals("audio"))
                .mapToInt(stream -> stream.path("sample_rate").asInt())
                .findFirst()
                .orElse(1);
        var samples = kind(frames, "audio")
                .mapToLong(frame -> frame.path("nb_samples").asLong())
                .sum();
        var pictures = kind(frames, "video")
                .map(frame -> new Picture(number(frame, "pts_time"), number(frame, "duration_time")))
                .sorted(Comparator.comparingDouble(Picture::begin))
                .toList();
        return new Decoded(pictures, (double) samples / rate);
    }

    /** Seconds from the first picture to the end of the last. */
    double seen() {
        return pictures.getLast().end() - pictures.getFirst().begin();
    }

    /** The longest time without a new picture. */
    double longestPause() {
        var longest = 0.0;
        for (var place = 1; place < pictures.size(); place++) {
            longest = Math.max(
                    longest,
                    pictures.get(place).begin() - pictures.get(place - 1).begin());
        }
        return longest;
    }

    private static Stream<JsonNode> kind(JsonNode frames, String kind) {
        return all(frames.path("frames"))
                .filter(frame -> frame.path("media_type").asText().equals(kind));
    }

    private static Stream<JsonNode> all(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    /** A cover has no length. */
    private static double number(JsonNode frame, String name) {
        return frame.path(name).asDouble(0);
    }
}
