package dev.ozean.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ozean.events.Ids;
import dev.ozean.local.TestStack;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.logging.MDC;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "analytics"))
class InGroupTest {
    private static final String INSERT =
            "insert into effect (id, group_id, video_id, progress) values (:id, :group, :id, 0)";

    @Inject
    InGroup inGroup;

    @Test
    void a_group_sees_its_own_rows_only() throws Throwable {
        // given
        var mine = UUID.randomUUID();
        var theirs = UUID.randomUUID();
        in(mine, () -> insertFor(mine));
        in(theirs, () -> insertFor(theirs));

        // when
        var seen = in(mine, InGroupTest::count);

        // then
        assertThat(seen).isEqualTo(1);
    }

    @Test
    void a_row_for_another_group_is_refused_by_the_database_itself() {
        // when
        var forged = assertThatThrownBy(() -> in(UUID.randomUUID(), () -> insertFor(UUID.randomUUID())));

        // then
        forged.hasMessageContaining("row-level security");
    }

    @Test
    void a_pooled_connection_has_forgotten_the_group_of_the_transaction_before() throws Throwable {
        // given
        var group = UUID.randomUUID();
        in(group, () -> insertFor(group));

        // when
        var seen = VertxContextSupport.subscribeAndAwait(() -> Panache.withSession(InGroupTest::count));

        // then
        assertThat(seen).isZero();
    }

    @Test
    void what_is_logged_meanwhile_carries_the_group_and_nothing_after_it_does() throws Throwable {
        // given
        var group = UUID.randomUUID();
        var logged = new ArrayList<Object>();

        // when
        VertxContextSupport.subscribeAndAwait(() -> inGroup.run(
                        group, () -> count().invoke(() -> logged.add(MDC.get("group"))))
                .invoke(() -> logged.add(MDC.get("group"))));

        // then
        assertThat(logged).containsExactly(group, null);
    }

    private <T> T in(UUID group, Supplier<Uni<T>> work) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(() -> inGroup.run(group, work));
    }

    private static Uni<Integer> insertFor(UUID group) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(INSERT)
                        .setParameter("id", Ids.next())
                        .setParameter("group", group)
                        .executeUpdate());
    }

    private static Uni<Long> count() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("select count(*) from effect", Long.class)
                        .getSingleResult());
    }
}
