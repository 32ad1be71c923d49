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

/** Tells the app who is signed in. */
@Path("/api/me")
class MeResource {
    record MeView(String subject, String name, Optional<UUID> group, List<String> roles) {
        static MeView of(Person person) {
            return new MeView(
                    person.subject(),
                    person.name(),
                    person.group(),
                    person.roles().stream().sorted().map(Role::claim).toList());
        }
    }

    private final RoutingContext context;

    MeResource(RoutingContext context) {
        this.context = context;
    }

    @GET
    @NonBlocking
    public MeView me() {
        return MeView.of(Sessions.known(context).orElseThrow().person());
    }
}
