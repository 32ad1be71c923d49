package dev.ozean.catalog.upload;

import static dev.ozean.catalog.upload.Bookkeeping.ACCOUNTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ozean.events.Ids;
import dev.ozean.storage.Accountant;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What accounts do that must not remove anything. */
abstract class NothingRemoved {
    @Inject
    Accountant accountant;

    @Test
    void what_no_upload_names_stays_in_the_report_however_long_it_stood_there() throws IOException, SQLException {
        // given
        var folder = "%s/%s/%s/".formatted(Ids.next(), Ids.next(), Ids.next());
        ACCOUNTS.put(folder + "source", Duration.ofDays(30));
        accountant.account();
        accountant.account();
        ACCOUNTS.backdate(folder);

        // when
        accountant.account();

        // then
        assertThat(ACCOUNTS.of(folder)).startsWith("unknown_object 1 10 ");
        assertThat(ACCOUNTS.isThere(folder + "source")).isTrue();
    }
}
