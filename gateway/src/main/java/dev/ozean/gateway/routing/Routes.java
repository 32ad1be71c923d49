package dev.ozean.gateway.routing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which service answers which address: the table of the suite's HTTP interface. */
final class Routes {
    private static final Set<String> CATALOG =
            Set.of("videos", "upload", "courses", "modules", "playlists", "tags", "groups");
    private static final Set<String> OF_ENCODING =
            Set.of("processing-status", "events", "retry-processing", "cancel-processing", "processing-priority");
    private static final Set<String> OF_MIGRATION = Set.of("migrate", "rollback", "release");

    private Routes() {}

    /** The owner of a path such as {@code /api/videos/42}; none for what the gateway answers itself. */
    static Optional<Service> owner(String path) {
        var steps =
                Arrays.stream(path.split("/")).filter(step -> !step.isEmpty()).toList();
        return steps.size() < 2 || !steps.getFirst().equals("api")
                ? Optional.empty()
                : owner(steps.subList(1, steps.size()));
    }

    private static Optional<Service> owner(List<String> steps) {
        return switch (steps.getFirst()) {
            case "videos" -> Optional.of(ofVideos(step(steps, 1), step(steps, 2)));
            case "encoding" -> Optional.of(Service.ENCODING);
            case "migrations" -> Optional.of(Service.MIGRATION);
            case "me" -> step(steps, 1).equals("progress") ? Optional.of(Service.ANALYTICS) : Optional.empty();
            case String first -> CATALOG.contains(first) ? Optional.of(Service.CATALOG) : Optional.empty();
        };
    }

    private static Service ofVideos(String second, String third) {
        return switch (second) {
            case "processing" -> Service.ENCODING;
            case "sync" -> Service.SYNC_VIMEO;
            case "analytics" -> Service.ANALYTICS;
            default -> ofVideo(third);
        };
    }

    private static Service ofVideo(String third) {
        if (OF_ENCODING.contains(third)) {
            return Service.ENCODING;
        }
        if (OF_MIGRATION.contains(third)) {
            return Service.MIGRATION;
        }
        return third.equals("analytics") ? Service.ANALYTICS : Service.CATALOG;
    }

    private static String step(List<String> steps, int index) {
        return index < steps.size() ? steps.get(index) : "";
    }
}
