package dev.ozean.messaging;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.logging.MDC;

/**
 * Opens the transaction of a use case in which row-level security shows the rows of one tenant group.
 *
 * <p>The only caller of {@code withTransaction}: whatever reads or writes outside of it sees no row at all.
 */
@ApplicationScoped
public class InGroup {
    private static final String LOGGED = "group";
    // Local to the transaction (third argument), so that the pooled connection forgets it.
    private static final String SET_GROUP = "select set_config('app.group', :group, true)";

    /**
     * Runs {@code work} in a transaction of its own, committed when its {@code Uni} ends with an item. Log lines of it
     * carry the group.
     */
    public <T> Uni<T> run(UUID group, Supplier<Uni<T>> work) {
        return Uni.createFrom().deferred(() -> {
            var before = MDC.get(LOGGED);
            MDC.put(LOGGED, group);
            return Panache.withTransaction(() -> enter(group).chain(work::get))
                    .onTermination()
                    .invoke(() -> restore(before));
        });
    }

    private static void restore(Object before) {
        if (before == null) {
            MDC.remove(LOGGED);
        } else {
            MDC.put(LOGGED, before);
        }
    }

    private static Uni<String> enter(UUID group) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(SET_GROUP, String.class)
                        .setParameter("group", group.toString())
                        .getSingleResult());
    }
}
