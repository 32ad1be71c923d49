package dev.ozean.encoding.job;

import dev.ozean.web.Caller;
import dev.ozean.web.Limit;
import dev.ozean.web.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** How one video's encoding stands, and its levers. */
@Path("/api/videos/{id}")
@Tag(name = "processing")
@RolesAllowed({Role.OWNER_NAME, Role.CREATOR_NAME})
class JobResource {
    private final Jobs jobs;
    private final Caller caller;

    JobResource(Jobs jobs, Caller caller) {
        this.jobs = jobs;
        this.caller = caller;
    }

    @GET
    @Path("processing-status")
    @Operation(operationId = "getProcessingStatus", summary = "How the encoding of a video stands")
    public Uni<ProcessingStatus> status(UUID id) {
        return jobs.status(caller.group(), id);
    }

    @GET
    @Path("events")
    @Operation(operationId = "listProcessingEvents", summary = "What happened to the jobs of a video, oldest first")
    public Uni<Events> events(
            UUID id,
            @QueryParam("cursor") Optional<String> cursor,
            @Parameter(schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "100"))
                    @QueryParam("limit")
                    @DefaultValue(Limit.USUAL)
                    String limit) {
        return jobs.history(caller.group(), id, cursor.map(Cursor::position).orElse(0L), Limit.parse(limit));
    }

    @POST
    @Path("retry-processing")
    @Operation(operationId = "retryProcessing", summary = "Start a failed or cancelled job anew")
    @ResponseStatus(202)
    public Uni<ProcessingStatus> retry(
            UUID id, @HeaderParam("Idempotency-Key") @Size(min = 1, max = 255) String idempotencyKey) {
        return jobs.retry(caller.group(), id, Optional.ofNullable(idempotencyKey));
    }

    @POST
    @Path("cancel-processing")
    @Operation(operationId = "cancelProcessing", summary = "Stop the job of a video")
    public Uni<ProcessingStatus> cancel(UUID id) {
        return jobs.cancel(caller.group(), id);
    }

    @PUT
    @Path("processing-priority")
    @Operation(operationId = "prioritiseProcessing", summary = "Have the job of a video sooner or later than others")
    public Uni<ProcessingStatus> prioritise(UUID id, @NotNull @Valid PriorityRequest request) {
        return jobs.prioritise(caller.group(), id, request.priority());
    }

    @Schema(name = "PriorityRequest", requiredProperties = "priority")
    record PriorityRequest(@NotNull Priority priority) {}

    /** The history of the video's jobs, oldest first. */
    @Schema(
            name = "ProcessingEventPage",
            requiredProperties = {"items", "total", "totalAtLeast", "nextCursor"})
    record Events(
            List<Line> items,
            long total,
            long totalAtLeast,

            @Schema(nullable = true, description = "Null on the last page")
            Optional<String> nextCursor) {
        static Events of(List<ProcessingEvent> found, int limit, long total) {
            var shown = found.stream().limit(limit).toList();
            return new Events(
                    shown.stream().map(Line::of).toList(),
                    total,
                    total,
                    found.size() > limit ? Optional.of(Cursor.at(shown.getLast().id)) : Optional.empty());
        }
    }

    /** One thing that happened. */
    @Schema(
            name = "ProcessingEvent",
            requiredProperties = {"jobId", "at", "type", "attempt", "workerId", "code", "message", "details"})
    record Line(
            UUID jobId,
            Instant at,
            String type,
            int attempt,
            @Schema(nullable = true) Optional<String> workerId,
            @Schema(nullable = true) Optional<String> code,
            @Schema(nullable = true) Optional<String> message,

            @Schema(
                    nullable = true,
                    description = "What more there is to say, by name: lostWorker (taken_over), nextRetryAt (retrying)")
            Optional<Map<String, String>> details) {
        static Line of(ProcessingEvent event) {
            return new Line(
                    event.jobId,
                    event.happenedAt,
                    event.type,
                    event.attempt,
                    Optional.ofNullable(event.worker),
                    Optional.ofNullable(event.code),
                    Optional.ofNullable(event.message),
                    event.details.shown());
        }
    }
}
