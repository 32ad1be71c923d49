package dev.ozean.gateway.session;

import dev.ozean.web.Person;
import dev.ozean.web.Role;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tells the app who is signed in. */
@Path("/api/me")
@Tag(name = "session")
class MeResource {
    @Schema(
            name = "Me",
            requiredProperties = {"subject", "name", "group", "roles"})
    record MeView(
            String subject,
            String name,
            @Schema(nullable = true) Optional<UUID> group,
            List<Role> roles) {
        static MeView of(Person person) {
            return new MeView(
                    person.subject(),
                    person.name(),
                    person.group(),
                    person.roles().stream().sorted().toList());
        }
    }

    private final RoutingContext context;

    MeResource(RoutingContext context) {
        this.context = context;
    }

    @GET
    @NonBlocking
    @Operation(operationId = "getMe", summary = "Who is signed in")
    public MeView me() {
        return MeView.of(Sessions.known(context).orElseThrow().person());
    }
}
