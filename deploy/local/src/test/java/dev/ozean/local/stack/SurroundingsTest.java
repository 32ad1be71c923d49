package dev.ozean.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ozean.local.data.DataFolder;
import dev.ozean.local.data.Home;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurroundingsTest {
    @TempDir
    private Path folder;

    private final Surroundings surroundings = new Surroundings(Map.of(
            "OZEAN_TELEGRAM_TOKEN", "1:secret",
            "OZEAN_TELEGRAM_CHAT", "-100",
            "OZEAN_TELEGRAM_URL", "",
            "OZEAN_ACCOUNTING_DELETE", "false",
            "OZEAN_S3_SECRET_KEY", "of another house",
            "AWS_SECRET_ACCESS_KEY", "of the person"));

    @Test
    void each_service_is_given_what_it_knows_and_no_secret_of_another() {
        // then
        assertThat(surroundings.of(Service.ENCODING))
                .isEqualTo(Map.of(
                        "OZEAN_TELEGRAM_TOKEN", "1:secret",
                        "OZEAN_TELEGRAM_CHAT", "-100",
                        "OZEAN_ACCOUNTING_DELETE", "false"));
        assertThat(surroundings.of(Service.CATALOG)).isEqualTo(Map.of("OZEAN_ACCOUNTING_DELETE", "false"));
        assertThat(surroundings.of(Service.GATEWAY)).isEmpty();
    }

    @Test
    void a_launcher_that_stays_behind_is_handed_the_same() {
        // then
        assertThat(new Surroundings(surroundings.variables())).isEqualTo(surroundings);
        assertThat(surroundings.variables()).doesNotContainKeys("OZEAN_S3_SECRET_KEY", "AWS_SECRET_ACCESS_KEY");
    }

    @Test
    void a_service_of_a_stack_is_started_with_them() {
        // given
        var data = DataFolder.at(folder).create();
        Infra.choosePorts(data);
        data.ports().reserve(Infra.GATEWAY_PORT);
        Services.choosePorts(data);

        // when
        var encoding = Service.ENCODING.program(Home.find(), data, surroundings);

        // then
        assertThat(encoding.environment())
                .containsEntry("OZEAN_TELEGRAM_TOKEN", "1:secret")
                .containsKey("OZEAN_S3_SECRET_KEY")
                .doesNotContainValue("of another house");
    }
}
