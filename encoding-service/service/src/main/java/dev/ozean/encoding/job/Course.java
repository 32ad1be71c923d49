package dev.ozean.encoding.job;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.SequencedMap;
import java.util.UUID;

/** What a {@link Forecast} expects to happen, one start of a job after another, by the {@link Order} of the groups. */
final class Course {
    /** A place for whole jobs that becomes free, and whose job leaves it. */
    private record Place(double seconds, Optional<UUID> leaves) {}

    /** A job of the group starts. */
    record Start(UUID group, double seconds) {}

    private final Optional<Double> duration;
    private final PriorityQueue<Place> places = new PriorityQueue<>(Comparator.comparingDouble(Place::seconds));
    private final Map<UUID, Long> running = new HashMap<>();
    /** In the order of their last turns, the longest ago first. */
    private final SequencedMap<UUID, Long> waiting = new LinkedHashMap<>();

    /** @param jobs that wait of {@code group}, or would */
    Course(Forecast forecast, UUID group, long jobs) {
        duration = forecast.meanSeconds();
        forecast.queued().forEach(queued -> waiting.put(queued.group(), queued.jobs()));
        waiting.merge(group, jobs, Math::max);
        occupy(forecast);
    }

    // Of more jobs than places those that end first leave none.
    private void occupy(Forecast forecast) {
        var held = new ArrayList<Place>();
        forecast.running().stream()
                .filter(job -> !job.opening())
                .map(job -> new Place(forecast.end(job), Optional.of(job.group())))
                .sorted(Comparator.comparingDouble(Place::seconds).reversed())
                .limit(forecast.places())
                .forEach(held::add);
        held.forEach(place -> place.leaves().ifPresent(group -> running.merge(group, 1L, Long::sum)));
        places.addAll(held);
        for (var free = forecast.places() - held.size(); free > 0; free--) {
            places.add(new Place(0, Optional.empty()));
        }
    }

    /** Empty when nothing more is known. */
    Optional<Start> next() {
        var place = places.poll();
        if (place == null || Double.isInfinite(place.seconds)) {
            return Optional.empty();
        }
        place.leaves.ifPresent(group -> running.merge(group, -1L, Long::sum));
        // The first of equals is the one whose turn was longest ago.
        var group = waiting.keySet().stream().min(Comparator.comparingLong(this::running));
        group.ifPresent(next -> start(next, place.seconds));
        return group.map(next -> new Start(next, place.seconds));
    }

    private void start(UUID group, double seconds) {
        var left = waiting.remove(group) - 1;
        if (left > 0) {
            waiting.putLast(group, left);
        }
        running.merge(group, 1L, Long::sum);
        places.add(new Place(seconds + duration.orElse(Double.POSITIVE_INFINITY), Optional.of(group)));
    }

    private long running(UUID group) {
        return running.getOrDefault(group, 0L);
    }
}
