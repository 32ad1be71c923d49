package dev.ozean.gateway.session;

import dev.ozean.web.Role;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Tells the app who is signed in. */
@Path("/api/me")
class MeResource {
    record MeView(String subject, String name, Optional<UUID> group, List<String> roles) {
        static MeView of(Visitor visitor) {
            return new MeView(
                    visitor.subject(),
                    visitor.name(),
                    visitor.group(),
                    visitor.roles().stream()
                            .sorted()
                            .map(Role::name)
                            .map(name -> name.toLowerCase(Locale.ROOT))
                            .toList());
        }
    }

    private final RoutingContext context;

    MeResource(RoutingContext context) {
        this.context = context;
    }

    @GET
    @NonBlocking
    public MeView me() {
        return MeView.of(Sessions.known(context).orElseThrow());
    }
}
