package dev.ozean.catalog.group;

import dev.ozean.messaging.InGroup;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Names of tenant groups; who belongs to them is the identity provider's. */
@ApplicationScoped
class Groups {
    private static final String NAME = "select name from groups where id = :id";
    private static final String RENAME =
            "insert into groups (id, name) values (:id, :name) on conflict (id) do update set name = excluded.name";

    private final InGroup inGroup;

    Groups(InGroup inGroup) {
        this.inGroup = inGroup;
    }

    Uni<GroupView> get(UUID group) {
        return inGroup.run(
                group,
                () -> Panache.getSession()
                        .chain(session -> session.createNativeQuery(NAME, String.class)
                                .setParameter("id", group)
                                .getResultList())
                        .map(names ->
                                new GroupView(group, names.stream().findFirst().orElse(""))));
    }

    Uni<GroupView> rename(UUID group, String name) {
        return inGroup.run(
                group,
                () -> Panache.getSession()
                        .chain(session -> session.createNativeQuery(RENAME)
                                .setParameter("id", group)
                                .setParameter("name", name.strip())
                                .executeUpdate())
                        .replaceWith(new GroupView(group, name.strip())));
    }
}
