package dev.ozean.encoding;

import static io.restassured.RestAssured.given;

import java.util.stream.Stream;

/** The figures as Prometheus reads them. */
final class Metrics {
    private Metrics() {}

    static String text() {
        return given().get("/q/metrics").then().statusCode(200).extract().asString();
    }

    /** The sum of all of this name whose labels contain {@code label}; 0 where there is none. */
    static double sum(String name, String label) {
        return lines(name)
                .filter(line -> line.contains(label))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private static Stream<String> lines(String name) {
        return text().lines().filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "));
    }
}
