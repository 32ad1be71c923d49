package dev.ozean.encoding.job;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The steps of a run in their order, as people see them. */
final class Stages {
    static final List<String> ALL = List.of("probing", "opening", "analysing", "encoding", "packaging", "publishing");
    static final String FIRST = ALL.getFirst();

    private Stages() {}

    /** One step, {@code pending}, {@code active}, {@code completed} or {@code failed}. */
    @Schema(
            name = "ProcessingStage",
            requiredProperties = {"name", "status"})
    record StageView(
            String name,

            @Schema(enumeration = {"pending", "active", "completed", "failed"})
            String status) {}

    static List<StageView> of(Job job) {
        var reached = Optional.ofNullable(job.stage).map(ALL::indexOf).orElse(-1);
        return ALL.stream()
                .map(name -> new StageView(name, status(job.status, ALL.indexOf(name), reached)))
                .toList();
    }

    private static String status(JobStatus status, int step, int reached) {
        if (status == JobStatus.COMPLETED || step < reached) {
            return "completed";
        }
        if (step > reached) {
            return "pending";
        }
        return switch (status) {
            case PROCESSING -> "active";
            case FAILED, RETRYING -> "failed";
            case QUEUED, CANCELLED, COMPLETED -> "pending";
        };
    }
}
