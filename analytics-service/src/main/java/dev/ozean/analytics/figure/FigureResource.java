package dev.ozean.analytics.figure;

import dev.ozean.web.Caller;
import dev.ozean.web.Failure.BadRequest;
import dev.ozean.web.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** Reports of what was watched, as JSON or as a table for a spreadsheet. */
@Path("/api/videos")
@RolesAllowed({Role.OWNER_NAME, Role.CREATOR_NAME})
@Produces({MediaType.APPLICATION_JSON, FigureResource.CSV})
@Tag(name = "analytics")
class FigureResource {
    static final String CSV = "text/csv";

    private final Figures figures;
    private final Caller caller;
    private final Clock clock;

    FigureResource(Figures figures, Caller caller, Clock clock) {
        this.figures = figures;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("/{id}/analytics")
    @Operation(operationId = "getVideoAnalytics", summary = "What was watched of a video, by day (UTC) and platform")
    @APIResponseSchema(VideoReport.class)
    public Uni<RestResponse<Object>> ofVideo(
            @PathParam("id") UUID id,
            @RestQuery Optional<String> from,
            @RestQuery Optional<String> to,
            @RestQuery @DefaultValue("json") String format) {
        return figures.ofVideo(caller.group(), id, Period.of(from, to, LocalDate.now(clock)))
                .map(answer(format, VideoReport::csv));
    }

    @GET
    @Path("/analytics")
    @Operation(
            operationId = "getAnalytics",
            summary = "What was watched of all videos, by day (UTC), and the most viewed of them")
    @APIResponseSchema(GroupReport.class)
    public Uni<RestResponse<Object>> ofGroup(
            @RestQuery Optional<String> from,
            @RestQuery Optional<String> to,
            @RestQuery @DefaultValue("json") String format) {
        return figures.ofGroup(caller.group(), Period.of(from, to, LocalDate.now(clock)))
                .map(answer(format, GroupReport::csv));
    }

    private static <R> Function<R, RestResponse<Object>> answer(String format, Function<R, String> csv) {
        return switch (format) {
            case "json" -> report -> response(report, MediaType.APPLICATION_JSON);
            case "csv" -> report -> response(csv.apply(report), CSV + ";charset=UTF-8");
            default -> throw new BadRequest("bad_format", "\"format\" must be json or csv.");
        };
    }

    private static RestResponse<Object> response(Object body, String type) {
        return RestResponse.ResponseBuilder.ok(body)
                .header("Content-Type", type)
                .build();
    }
}
