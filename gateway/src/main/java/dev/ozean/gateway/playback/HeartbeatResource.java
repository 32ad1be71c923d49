package dev.ozean.gateway.playback;

import dev.ozean.events.PlaybackHeartbeat;
import dev.ozean.events.VideoState;
import dev.ozean.gateway.media.SignedLinks;
import dev.ozean.gateway.session.Sessions;
import dev.ozean.gateway.session.Visitor;
import dev.ozean.web.Failure;
import dev.ozean.web.Person;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Takes what a player tells of a viewing, every few seconds. */
@Path("/api/playback/heartbeat")
@Tag(name = "playback")
class HeartbeatResource {
    /** Seconds; no session of a player is longer than two days. */
    private static final String LONGEST = "172800";

    /**
     * A sample, cumulative.
     *
     * @param sequence rises within a session, from 1
     * @param secondsWatched played so far in this session, seconds
     * @param positionSeconds where the playhead stands, seconds from the start
     * @param media the link that is being played, for viewers of another group or without an account
     */
    @Schema(
            name = "Heartbeat",
            requiredProperties = {"videoId", "sessionId", "sequence", "secondsWatched", "positionSeconds"})
    record HeartbeatRequest(
            @NotNull UUID videoId,
            @NotNull UUID sessionId,
            @Min(1) @Max(1_000_000) int sequence,
            @PositiveOrZero @DecimalMax(LONGEST) double secondsWatched,
            @PositiveOrZero @DecimalMax(LONGEST) double positionSeconds,
            Optional<@Size(max = 2000) String> media) {}

    private final RoutingContext context;
    private final SignedLinks links;
    private final Heartbeats heartbeats;
    private final Clock clock;

    HeartbeatResource(RoutingContext context, SignedLinks links, Heartbeats heartbeats, Clock clock) {
        this.context = context;
        this.links = links;
        this.heartbeats = heartbeats;
        this.clock = clock;
    }

    @POST
    @ResponseStatus(202)
    @Operation(operationId = "tellPlayback", summary = "Tell how far a viewing is")
    public Uni<Void> beat(@NotNull @Valid HeartbeatRequest request) {
        var person = Sessions.known(context).map(Visitor::person);
        return heartbeats.send(new PlaybackHeartbeat(
                group(request, person),
                request.videoId(),
                request.sessionId(),
                person.map(Person::subject),
                VideoState.Platform.HETZNER,
                request.sequence(),
                request.secondsWatched(),
                request.positionSeconds(),
                clock.instant()));
    }

    /**
     * Never what the request says: the group of the link that the viewer holds, who may be of another group or none,
     * or else the caller's own.
     */
    private UUID group(HeartbeatRequest request, Optional<Person> person) {
        return request.media()
                .flatMap(links::viewing)
                .filter(viewing -> viewing.video().equals(request.videoId()))
                .map(SignedLinks.Viewing::group)
                .or(() -> person.flatMap(Person::group))
                .orElseThrow(() -> new Failure.Forbidden(
                        "not_watching", "Sign in, or send the valid link of the video that is being watched."));
    }
}
