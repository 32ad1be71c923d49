package dev.ozean.encoding.job;

import dev.ozean.web.Caller;
import dev.ozean.web.Failure.BadRequest;
import dev.ozean.web.Limit;
import dev.ozean.web.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The group's jobs and how busy the encoders are. */
@Path("/api/videos/processing")
@Tag(name = "processing")
@RolesAllowed({Role.OWNER_NAME, Role.CREATOR_NAME})
class QueueResource {
    private final Queue queue;
    private final Caller caller;

    QueueResource(Queue queue, Caller caller) {
        this.queue = queue;
        this.caller = caller;
    }

    @GET
    @Path("queue-status")
    @Operation(operationId = "getQueueStatus", summary = "How many jobs wait and run, and how busy the encoders are")
    public Uni<QueueStatus> status() {
        return queue.status(caller.group());
    }

    @GET
    @Path("jobs")
    @Operation(operationId = "listJobs", summary = "The jobs of the group, newest first")
    public Uni<JobPage> jobs(
            @QueryParam("status") Optional<String> status,
            @QueryParam("cursor") Optional<String> cursor,
            @Parameter(schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "100"))
                    @QueryParam("limit")
                    @DefaultValue(Limit.USUAL)
                    String limit) {
        return queue.page(caller.group(), status.map(QueueResource::named), cursor.map(Cursor::id), Limit.parse(limit));
    }

    private static JobStatus named(String status) {
        try {
            return JobStatus.named(status);
        } catch (IllegalArgumentException _) {
            throw new BadRequest("unknown_status", "\"%s\" is not a status that a job can have.".formatted(status));
        }
    }

    /**
     * Counts of the group's jobs; workers and their places are the whole house's.
     *
     * @param oldestWaitSeconds 0 when nothing waits
     * @param paused whether no worker takes new jobs
     * @param opening how many of those that are processed are only being made playable
     * @param opened how many of those that wait can be watched already
     * @param maxOpenings places for those that are only made playable, beside the others
     */
    @Schema(
            name = "QueueStatus",
            requiredProperties = {
                "queued",
                "processing",
                "retrying",
                "failed",
                "oldestWaitSeconds",
                "workers",
                "maxConcurrent",
                "paused",
                "opening",
                "opened",
                "maxOpenings"
            })
    record QueueStatus(
            long queued,
            long processing,
            long retrying,
            long failed,
            long oldestWaitSeconds,
            long workers,
            long maxConcurrent,
            boolean paused,
            long opening,
            long opened,
            long maxOpenings) {}

    /**
     * Some of the jobs, newest first.
     *
     * @param total exact up to ten thousand
     */
    @Schema(
            name = "ProcessingJobPage",
            requiredProperties = {"items", "total", "totalAtLeast", "nextCursor"})
    record JobPage(
            List<ProcessingStatus.Of> items,

            @Schema(nullable = true, description = "Exact up to 10,000, then null")
            Optional<Long> total,

            long totalAtLeast,

            @Schema(nullable = true, description = "Null on the last page")
            Optional<String> nextCursor) {}
}
