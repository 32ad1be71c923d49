package dev.ozean.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.ConnectException;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Refuses in every way that a service can. */
@Path("/refusals")
@PermitAll
public class RefusalResource {
    @Inject
    Caller caller;

    record Title(
            @JsonProperty(required = true) @Size(min = 1, max = 5) String title,

            List<@Size(max = 3) String> tags) {}

    @GET
    @Path("/not-found")
    public String notFound() {
        throw new Failure.NotFound("video", 7);
    }

    @GET
    @Path("/conflict")
    public String conflict() {
        throw new Failure.Conflict("already_running", "A job is running.", Map.of("jobId", "j1"));
    }

    @GET
    @Path("/unavailable")
    public String unavailable() {
        throw new Failure.Unavailable("store_unavailable", "The store does not answer.");
    }

    @GET
    @Path("/bug")
    public String bug() {
        throw new IllegalStateException("secret inside");
    }

    @GET
    @Path("/outage")
    public String outage() {
        throw new IllegalStateException("as a library wraps it", new ConnectException("secret inside"));
    }

    @Produces
    @Identifier("outage") Predicate<Throwable> outages() {
        return failure -> failure.getCause() instanceof ConnectException;
    }

    @GET
    @Path("/limited")
    public int limited(@QueryParam("limit") @Max(100) int limit) {
        return limit;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public String title(@Valid Title title) {
        return title.title();
    }

    @GET
    @Path("/owners")
    @RolesAllowed(Role.OWNER_NAME)
    public String owners() {
        return caller.name();
    }

    @GET
    @Path("/me")
    @Authenticated
    public Map<String, Object> me() {
        return Map.of("group", caller.group(), "name", caller.name(), "owner", caller.has(Role.OWNER));
    }
}
