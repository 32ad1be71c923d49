package dev.ozean.local.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ozean.local.data.Home;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RealmTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path FOLDER = Home.find().of("deploy/keycloak");

    @Test
    void production_has_no_demo_user_no_password_grant_and_no_secret_of_its_own() throws IOException {
        // when
        var realm = JSON.readTree(FOLDER.resolve("realm.json").toFile());

        // then
        assertThat(realm.has("users")).isFalse();
        assertThat(realm.get("clients")).allSatisfy(client -> {
            assertThat(client.get("directAccessGrantsEnabled").booleanValue()).isFalse();
            assertThat(client.get("secret").textValue()).startsWith("${");
        });
    }

    @Test
    void the_embedded_realm_has_the_demo_users_and_the_command_lines_client_too() throws IOException {
        // when
        var realm = JSON.readTree(Realm.demo(FOLDER));

        // then
        assertThat(realm.get("users"))
                .extracting(user -> user.get("username").textValue())
                .containsExactly("owner", "creator", "member", "customer", "other-owner");
        assertThat(realm.get("clients"))
                .extracting(client -> client.get("clientId").textValue())
                .containsExactly("ozean-gateway", "ozean-cli");
    }

    @Test
    void every_token_carries_audience_group_and_roles() throws IOException {
        // when
        var realm = JSON.readTree(Realm.demo(FOLDER));

        // then
        assertThat(realm.get("clients"))
                .allSatisfy(client -> assertThat(client.get("protocolMappers"))
                        .extracting(RealmTest::claim)
                        .containsExactlyInAnyOrder("ozean-api", "roles", "group_id"));
    }

    @Test
    void people_neither_see_nor_edit_their_group() throws IOException {
        // given
        var realm = JSON.readTree(FOLDER.resolve("realm.json").toFile());
        var profile =
                JSON.readTree(realm.findValue("kc.user.profile.config").get(0).textValue());

        // when
        var permissions = profile.get("attributes").get(4).get("permissions").toString();

        // then
        assertThat(permissions).isEqualTo("{\"view\":[\"admin\"],\"edit\":[\"admin\"]}");
    }

    private static String claim(JsonNode mapper) {
        var config = mapper.get("config");
        var claim = config.has("claim.name") ? "claim.name" : "included.custom.audience";
        return config.get(claim).textValue();
    }
}
