package dev.ozean.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;

class MergedOpenApiTest {
    @Test
    void two_services_may_share_an_address_by_method() {
        // given
        var first = new JsonObject("{'paths': {'/api/videos': {'get': {}}}}".replace('\'', '"'));
        var second = new JsonObject("{'paths': {'/api/videos': {'post': {}}}}".replace('\'', '"'));

        // when
        var whole = new MergedOpenApi(first).add("Other", second).json();

        // then
        assertThat(whole.getJsonObject("paths").getJsonObject("/api/videos").fieldNames())
                .containsExactlyInAnyOrder("get", "post");
    }

    @Test
    void what_two_call_alike_and_mean_differently_keeps_both_meanings() {
        // given
        var first = new JsonObject("{'components': {'schemas': {'View': {'type': 'string'}}}}".replace('\'', '"'));
        var second = new JsonObject(("{'paths': {'/api/x': {'get': {'$ref': '#/components/schemas/View'}}}, "
                        + "'components': {'schemas': {'View': {'type': 'object'}}}}")
                .replace('\'', '"'));

        // when
        var whole = new MergedOpenApi(first).add("Other", second).json();

        // then
        var schemas = whole.getJsonObject("components").getJsonObject("schemas");
        assertThat(schemas.getJsonObject("View").getString("type")).isEqualTo("string");
        assertThat(schemas.getJsonObject("OtherView").getString("type")).isEqualTo("object");
        assertThat(whole.encode()).contains("#/components/schemas/OtherView");
    }

    @Test
    void what_two_call_alike_and_mean_alike_stands_once() {
        // given
        var text = "{'components': {'schemas': {'Problem': {'type': 'object'}}}}".replace('\'', '"');

        // when
        var whole = new MergedOpenApi(new JsonObject(text))
                .add("Other", new JsonObject(text))
                .json();

        // then
        assertThat(whole.getJsonObject("components").getJsonObject("schemas").fieldNames())
                .containsExactly("Problem");
    }
}
