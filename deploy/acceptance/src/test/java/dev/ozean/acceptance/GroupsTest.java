package dev.ozean.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every endpoint, asked by those whom its things do not belong to. */
@ExtendWith(InTheHouse.class)
@TestInstance(Lifecycle.PER_CLASS)
class GroupsTest {
    /** The first is no secret, the second proves its right by a signature in the request. */
    private static final Set<String> OPEN = Set.of("GET /api/openapi", "POST /api/playback/heartbeat");

    /** Of the group, and of whatever its owner changes: nothing changes by it. */
    private static final String NAME = "Ours";

    private final House house;
    private List<Operation> operations;
    /** Of a video with a file and a job. */
    private Map<String, String> ours;
    /** Of things like ours, for their owner to show that an operation works. */
    private Map<String, String> twins;

    GroupsTest(House house) {
        this.house = house;
    }

    @BeforeAll
    void make_what_strangers_are_after() {
        var owner = house.as("owner");
        Patience.soon()
                .untilAsserted(() -> assertThat(
                                operations = Operation.of(
                                        house.withoutToken().get("/api/openapi").json()))
                        .extracting(Operation::path)
                        .contains(
                                "/api/videos/{id}",
                                "/api/videos/{id}/processing-status",
                                "/api/videos/{id}/analytics",
                                "/api/me"));
        var video = owner.upload(House.clip(), "Ours alone");
        owner.leaveUnprocessed(video);
        ours = Belongings.of(owner, video);
        owner.send(
                "PATCH",
                "/api/groups/" + ours.get("group"),
                Map.of("Content-Type", "application/json"),
                "{\"name\": \"%s\"}".formatted(NAME));
        twins = Belongings.of(owner, owner.create("Like ours"));
        Stream.of(ours, twins)
                .forEach(things -> reading()
                        .forEach(operation -> Patience.soon()
                                .until(() -> operation.ask(owner, things, NAME).status(), status -> status == 200)));
    }

    @TestFactory
    Stream<DynamicTest> what_works_for_the_owner_finds_and_changes_nothing_for_another_group() {
        var owner = house.as("owner");
        var stranger = house.as("other-owner");
        return operations.stream()
                .filter(Operation::isAboutOneThing)
                .sorted(Comparator.comparing(Operation::harm))
                .map(operation -> dynamicTest(operation.toString(), () -> {
                    var before = state();
                    assertThat(operation.ask(owner, twins, NAME).status())
                            .as("for the owner")
                            .matches(status -> status / 100 == 2 || status == 409);
                    assertThat(operation.ask(stranger, ours, "Stolen").status()).isEqualTo(404);
                    assertThat(state()).isEqualTo(before);
                }));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"archive\"", "\"restore\"", "\"edit\", \"visibility\": \"public\", \"addTags\": [\"stolen\"]"})
    void another_group_changes_nothing_of_ours_among_many(String action) {
        // given
        var before = state();
        var change = "{\"ids\": [\"%s\"], \"action\": %s}".formatted(ours.get("id"), action);

        // when
        var answer = house.as("other-owner").post("/api/videos/bulk", change);

        // then
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/items/0/done").booleanValue()).isFalse();
        assertThat(answer.json().at("/items/0/problem/code").textValue()).isEqualTo("not_found");
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void another_group_uploads_nothing_into_our_videos() {
        // given
        var video = house.as("owner").create("Without a file");

        // when
        var answer = house.as("other-owner").beginUploadFor(video);

        // then
        assertThat(answer.status()).isEqualTo(404);
        var untouched = house.as("owner").get("/api/videos/" + video).json();
        assertThat(untouched.get("status").textValue()).isEqualTo("empty");
        assertThat(house.as("owner").beginUploadFor(video).status()).isEqualTo(201);
    }

    @Test
    void what_another_group_claims_to_have_watched_counts_nothing_for_us() {
        // given
        var owner = house.as("owner");
        var video = owner.create("Seen by us alone");
        var figures = "/api/videos/%s/analytics".formatted(video);
        Patience.soon().until(() -> owner.get(figures).status(), status -> status == 200);
        var session = UUID.randomUUID();

        // when
        var theirs = house.as("other-owner").watched(video, session, 90);
        var nobodys = house.withoutToken().watched(video, session, 90);

        // then
        assertThat(theirs.status()).isIn(202, 404);
        assertThat(nobodys.status()).isEqualTo(403);
        // Samples of a video stay in order: when this one counts, the others had their chance.
        assertThat(owner.watched(video, session, 10).status()).isEqualTo(202);
        Patience.soon().until(() -> owner.get(figures).json().get("totalViews").intValue(), views -> views > 0);
        var counted = owner.get(figures).json();
        assertThat(counted.get("totalViews").intValue()).isEqualTo(1);
        assertThat(counted.get("totalWatchSeconds").longValue()).isEqualTo(10);
    }

    @TestFactory
    Stream<DynamicTest> another_group_sees_none_of_our_videos_in() {
        var stranger = house.as("other-owner");
        return operations.stream()
                .filter(operation -> operation.method().equals("GET") && !operation.isAboutOneThing())
                .map(operation -> dynamicTest(
                        operation.toString(),
                        () -> assertThat(operation.ask(stranger, ours, "Stolen"))
                                .matches(answer -> answer.status() == 200)
                                .extracting(Api.Answer::body)
                                .asString()
                                .doesNotContain(ours.get("id"), "Ours alone")));
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

    private Stream<DynamicTest> refused(Function<String, Api> forger) {
        var intruder = forger.apply(house.stack().token("other-owner"));
        return operations.stream()
                .filter(operation -> !OPEN.contains(operation.toString()))
                .map(operation -> dynamicTest(
                        operation.toString(),
                        () -> assertThat(operation.ask(intruder, ours, "Stolen").status())
                                .isEqualTo(401)));
    }

    /** All that their owner can read of our things, but for links, which are signed anew for every reader. */
    private Map<Operation, String> state() {
        var owner = house.as("owner");
        var state = new HashMap<Operation, String>();
        reading().forEach(operation -> {
            var answer = operation.ask(owner, ours, NAME);
            state.put(
                    operation,
                    operation.path().endsWith("/playback")
                            ? Integer.toString(answer.status())
                            : answer.status() + answer.header("Upload-Offset") + answer.body());
        });
        state.put(
                new Operation("GET", "/api/groups"),
                owner.get("/api/groups").json().at("/items/0/name").textValue());
        return state;
    }

    private Stream<Operation> reading() {
        return operations.stream().filter(Operation::isAboutOneThing).filter(Operation::onlyReads);
    }
}
