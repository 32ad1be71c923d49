package dev.ozean.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every endpoint, asked by those whom its things do not belong to. */
@ExtendWith(InTheHouse.class)
@TestInstance(Lifecycle.PER_CLASS)
class GroupsTest {
    /** The first is no secret, the others prove their right by a signature in the request. */
    private static final Set<String> OPEN =
            Set.of("GET /api/openapi", "POST /api/playback/heartbeat", "POST /api/encoding/webhook");

    private final House house;
    private String video;
    private Map<String, String> ids;

    GroupsTest(House house) {
        this.house = house;
    }

    @BeforeAll
    void make_what_strangers_are_after() {
        var owner = house.as("owner");
        video = owner.post("/api/videos", "{\"title\": \"Ours alone\"}")
                .json()
                .get("id")
                .textValue();
        var link = owner.post("/api/videos/%s/links".formatted(video), "{\"taskId\": \"T1\"}")
                .json()
                .get("id")
                .textValue();
        var group = owner.get("/api/groups").json().at("/items/0/id").textValue();
        ids = Map.of(
                "id",
                video,
                "uploadId",
                owner.beginUpload(1_000_000),
                "platform",
                "youtube",
                "link",
                link,
                "group",
                group);
    }

    @TestFactory
    Stream<DynamicTest> another_group_finds_nothing_at() {
        var stranger = house.as("other-owner");
        return operations()
                .filter(Operation::isAboutOneThing)
                .map(operation -> dynamicTest(
                        operation.toString(),
                        () -> assertThat(operation.ask(stranger, ids).status()).isEqualTo(404)));
    }

    @TestFactory
    Stream<DynamicTest> another_group_sees_none_of_our_videos_in() {
        var stranger = house.as("other-owner");
        return operations()
                .filter(operation -> operation.method().equals("GET") && !operation.isAboutOneThing())
                .map(operation -> dynamicTest(
                        operation.toString(),
                        () -> assertThat(operation.ask(stranger, ids))
                                .matches(answer -> answer.status() == 200)
                                .extracting(Api.Answer::body)
                                .asString()
                                .doesNotContain(video, "Ours alone")));
    }

    @TestFactory
    Stream<DynamicTest> without_a_token_nobody_passes() {
        return refused(_ -> house.withoutToken());
    }

    @TestFactory
    Stream<DynamicTest> with_a_stranger_s_signature_nobody_passes() {
        return refused(token -> house.withToken(Forgery.signedByAStranger(token)));
    }

    @TestFactory
    Stream<DynamicTest> with_a_forged_group_nobody_passes() {
        return refused(token -> house.withToken(Forgery.withOtherGroup(token)));
    }

    @TestFactory
    Stream<DynamicTest> with_an_unsigned_token_nobody_passes() {
        return refused(token -> house.withToken(Forgery.unsigned(token)));
    }

    @Test
    void what_another_group_makes_is_not_ours() {
        // given
        var theirs = house.as("other-owner")
                .post("/api/videos", "{\"title\": \"Theirs\"}")
                .json()
                .get("id")
                .textValue();

        // when
        var answer = house.as("owner").get("/api/videos/" + theirs);

        // then
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().get("code").textValue()).isEqualTo("not_found");
    }

    @Test
    void another_group_changes_nothing_of_ours() {
        // given
        var operations = operations().filter(Operation::isAboutOneThing).toList();

        // when
        operations.forEach(operation -> operation.ask(house.as("other-owner"), ids));

        // then
        var ours = house.as("owner").get("/api/videos/" + video).json();
        assertThat(ours.get("title").textValue()).isEqualTo("Ours alone");
        assertThat(ours.get("status").textValue()).isEqualTo("empty");
    }

    private Stream<DynamicTest> refused(Function<String, Api> forger) {
        var intruder = forger.apply(house.stack().token("other-owner"));
        return operations()
                .filter(operation -> !OPEN.contains(operation.toString()))
                .map(operation -> dynamicTest(
                        operation.toString(),
                        () -> assertThat(operation.ask(intruder, ids).status()).isEqualTo(401)));
    }

    private Stream<Operation> operations() {
        return Operation.of(house.withoutToken().get("/api/openapi").json()).stream();
    }
}
