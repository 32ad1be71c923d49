package dev.ozean.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ozean.local.data.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Holds the alert rules against the figures that a service shows, so that neither changes without the other. */
public final class AlertedFigures {
    private static final Pattern NAME = Pattern.compile("\\bozean_[a-z_]+");

    private AlertedFigures() {}

    /** Every figure of the rules that begins so is shown by the service under test. */
    public static void assertShown(String prefix) {
        var names = inRules(prefix);
        var shown = given().get("/q/metrics").then().statusCode(200).extract().asString();
        assertThat(names).as("figures in the rules that begin with " + prefix).isNotEmpty();
        assertThat(names.stream().filter(name -> !isIn(shown, name)))
                .as("figures in the rules that the service does not show")
                .isEmpty();
    }

    private static boolean isIn(String shown, String name) {
        return shown.lines().anyMatch(line -> line.startsWith(name + "{") || line.startsWith(name + " "));
    }

    private static List<String> inRules(String prefix) {
        try (var lines = Files.lines(Home.find().of("deploy/prometheus/rules/ozean.yml"))) {
            return lines.filter(line -> line.strip().startsWith("expr:"))
                    .flatMap(line -> NAME.matcher(line).results())
                    .map(MatchResult::group)
                    .filter(name -> name.startsWith(prefix))
                    .distinct()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
