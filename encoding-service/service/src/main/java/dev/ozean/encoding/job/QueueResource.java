package dev.ozean.encoding.job;

import dev.ozean.web.Caller;
import dev.ozean.web.Failure.BadRequest;
import dev.ozean.web.Limit;
import dev.ozean.web.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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

    @PUT
    @Path("pause")
    @RolesAllowed(Role.OWNER_NAME)
    @Operation(operationId = "pauseProcessing", summary = "Let the waiting jobs of the group wait, or go on with them")
    public Uni<QueueStatus> pause(@NotNull @Valid PauseRequest request) {
        return request.paused() ? queue.pause(caller.group(), caller.name()) : queue.resume(caller.group());
    }

    @GET
    @Path("jobs")
    @Operation(operationId = "listJobs", summary = "The jobs of the group, newest first or in the order of the queue")
    public Uni<JobPage> jobs(
            @QueryParam("status") Optional<String> status,
            @QueryParam("priority") Optional<String> priority,
            @Parameter(schema = @Schema(implementation = Sorting.class)) @QueryParam("order") @DefaultValue("newest")
                    String order,
            @QueryParam("cursor") Optional<String> cursor,
            @Parameter(schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "100"))
                    @QueryParam("limit")
                    @DefaultValue(Limit.USUAL)
                    String limit) {
        var filter = new JobFilter(
                status.map(word -> named(word, "status", JobStatus::named)),
                priority.map(word -> named(word, "priority", Priority::named)));
        var from = cursor.map(Cursor::id);
        return switch (named(order, "order", Sorting::valueOf)) {
            case newest -> queue.newest(caller.group(), filter, from, Limit.parse(limit));
            case queue -> queue.inLine(caller.group(), filter, from, Limit.parse(limit));
        };
    }

    private static <T> T named(String word, String what, Function<String, T> parse) {
        try {
            return parse.apply(word);
        } catch (IllegalArgumentException _) {
            throw new BadRequest("unknown_" + what, "\"%s\" is not a %s that jobs can have.".formatted(word, what));
        }
    }

    /** {@code queue} has only those that wait for a place, in the order in which they are taken. */
    @Schema(name = "JobOrder")
    enum Sorting {
        newest,
        queue
    }

    @Schema(name = "PauseRequest", requiredProperties = "paused")
    record PauseRequest(@NotNull Boolean paused) {}

    /**
     * Some of the jobs.
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
            Optional<String> nextCursor) {

        static JobPage of(List<ProcessingStatus.Of> items, boolean hasMore, long counted) {
            return new JobPage(
                    items,
                    counted > Queue.COUNTED ? Optional.empty() : Optional.of(counted),
                    Math.min(counted, Queue.COUNTED),
                    hasMore ? Optional.of(Cursor.at(items.getLast().jobId())) : Optional.empty());
        }
    }
}
