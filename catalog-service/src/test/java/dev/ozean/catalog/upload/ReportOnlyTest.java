package dev.ozean.catalog.upload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ozean.events.Ids;
import dev.ozean.local.TestStack;
import dev.ozean.storage.Accountant;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Accounts that only tell. */
@QuarkusTest
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "catalog"))
@TestProfile(Bookkeeping.ReportOnly.class)
class ReportOnlyTest {
    @Inject
    Accountant accountant;

    @Test
    void where_removal_is_switched_off_what_belongs_to_nothing_stays_in_the_report() throws IOException, SQLException {
        // given
        var folder = "%s/%s/%s/".formatted(Ids.next(), Ids.next(), Ids.next());
        Bookkeeping.put(folder + "source", Duration.ofDays(30));
        accountant.account();
        accountant.account();
        Bookkeeping.backdate(folder);

        // when
        accountant.account();

        // then
        assertThat(Bookkeeping.of(folder)).startsWith("unknown_object 1 10 ");
        assertThat(Bookkeeping.isThere(folder + "source")).isTrue();
    }
}
