package dev.ozean.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The alert rules, judged by Prometheus's own tool. */
class RulesTest {
    private static final Path RULES = Path.of("rules/ozean.yml");

    private static Promtool promtool;

    @BeforeAll
    static void find() throws IOException, InterruptedException {
        promtool = Promtool.find();
    }

    @Test
    void the_rules_can_be_read() throws IOException, InterruptedException {
        // when
        var answer = promtool.run("check", "rules", RULES.toString());

        // then
        assertThat(answer.code()).as(answer.text()).isZero();
    }

    @Test
    void the_configuration_can_be_read_and_names_the_rules() throws IOException, InterruptedException {
        // when
        var answer = promtool.run("check", "config", "prometheus.yml");

        // then
        assertThat(answer.code()).as(answer.text()).isZero();
        assertThat(answer.text()).contains("1 rule files found");
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void alerts_come_when_they_must_and_only_then(Path scenes) throws IOException, InterruptedException {
        // when
        var answer = promtool.run("test", "rules", scenes.toString());

        // then
        assertThat(answer.code()).as(answer.text()).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("alerts")
    void every_alert_is_shown_to_fire_and_says_what_to_do(String name, JsonNode alert) {
        // given
        var firing = "alertname=\"%s\", alertstate=\"firing\"".formatted(name);

        // then
        assertThat(scenes()).anySatisfy(scene -> assertThat(scene).content().contains("labels: 'ALERTS{" + firing));
        assertThat(alert.at("/labels/severity").asText()).isIn("critical", "warning", "info");
        assertThat(alert.at("/annotations/summary").asText()).hasSizeBetween(20, 120);
        assertThat(alert.at("/annotations/description").asText()).hasSizeGreaterThan(100);
    }

    private static List<Path> scenes() {
        try (var files = Files.list(Path.of("tests"))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Object[]> alerts() throws IOException {
        return new YAMLMapper()
                .readTree(RULES.toFile())
                .at("/groups")
                .valueStream()
                .flatMap(group -> group.at("/rules").valueStream())
                .map(alert -> new Object[] {alert.at("/alert").asText(), alert});
    }
}
