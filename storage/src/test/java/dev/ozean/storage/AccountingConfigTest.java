package dev.ozean.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AccountingConfigTest {
    @Test
    void by_itself_it_waits_a_week_and_touches_nothing_of_today() {
        // when
        var config = config(Map.of());

        // then
        assertThat(config.reportAge()).isEqualTo(Duration.ofDays(7));
        assertThat(config.minAge()).isEqualTo(Duration.ofDays(1));
        assertThatCode(() -> config.check(Duration.ofHours(24))).doesNotThrowAnyException();
    }

    @Test
    void an_age_at_which_something_may_still_be_in_use_is_refused() {
        // given
        var config = config(Map.of("ozean.accounting.min-age", "23h"));

        // then
        assertThatIllegalStateException()
                .isThrownBy(() -> config.check(Duration.ofHours(24)))
                .withMessageContaining("ozean.accounting.min-age")
                .withMessageContaining("PT24H");
    }

    @Test
    void removing_before_a_second_walk_could_report_it_is_refused() {
        // given
        var config = config(Map.of("ozean.accounting.report-age", "1h"));

        // then
        assertThatIllegalStateException()
                .isThrownBy(() -> config.check(Duration.ofHours(1)))
                .withMessageContaining("ozean.accounting.report-age");
    }

    private static AccountingConfig config(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withMapping(AccountingConfig.class)
                .withDefaultValue("ozean.accounting.look-every", "1m")
                .withDefaultValues(settings)
                .withConverter(Duration.class, 100, new DurationConverter())
                .build()
                .getConfigMapping(AccountingConfig.class);
    }
}
