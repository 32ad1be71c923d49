package dev.ozean.encoding.settings;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ozean.encoding.Scripted;
import dev.ozean.encoding.child.Children;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(Scripted.class)
class SettingsTrialTest {
    @Inject
    Children children;

    @ConfigProperty(name = "ozean.child.home")
    Path home;

    @Test
    void settings_that_work_let_the_service_start() {
        assertThatCode(() -> trial(Map.of()).run()).doesNotThrowAnyException();
    }

    @Test
    void an_option_that_no_encoder_takes_stops_the_start_by_its_name() {
        assertThatThrownBy(
                        () -> trial(Map.of("ozean.encoding.options.wrong", "1")).run())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("ozean.encoding: libx264 does not take the option wrong=1");
    }

    @Test
    void a_value_that_makes_no_sense_stops_it_too() {
        assertThatThrownBy(() -> trial(Map.of("ozean.encoding.ladder", "720:2800,360:800"))
                        .run())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("ozean.encoding: ladder");
    }

    private SettingsTrial trial(Map<String, String> values) {
        return new SettingsTrial(new Settings(Configured.by(values), home), children, true);
    }
}
