package dev.ozean.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import dev.ozean.events.EncodeEvent.EncodePlayable;
import dev.ozean.events.EncodeEvent.Media;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds the records, {@code asyncapi.yaml} and sample events together. */
class ContractTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode API = read(Path.of("asyncapi.yaml"));

    @ParameterizedTest
    @EnumSource
    void an_event_comes_back_from_its_json_as_it_was(EventType type) {
        // given
        var event = Samples.of(type);

        // when
        var read = EventCodec.decode(type.wireName(), EventCodec.encode(event));

        // then
        assertThat(read).isEqualTo(event);
        assertThat(EventType.of(read)).isEqualTo(type);
    }

    @ParameterizedTest
    @EnumSource
    void a_sample_of_each_event_is_valid_by_the_document(EventType type) throws IOException {
        // given
        var sample = JSON.readTree(EventCodec.encode(Samples.of(type)));

        // when
        var errors = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(withComponents(payload(type)), strict())
                .validate(sample);

        // then
        assertThat(errors).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void the_document_names_each_field_of_the_record_and_requires_those_that_are_never_absent(EventType type) {
        // given
        var fields = fieldsOf(type);

        // when
        var schema = payload(type);

        // then
        assertThat(schema.get("properties").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(fields).map(RecordComponent::getName).toList());
        assertThat(StreamSupport.stream(schema.get("required").spliterator(), false)
                        .map(JsonNode::asText))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(fields)
                        .filter(field -> field.getType() != Optional.class)
                        .map(RecordComponent::getName)
                        .toList());
    }

    @Test
    void the_document_has_a_channel_for_every_event_and_no_other() {
        assertThat(API.get("channels").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(EventType.values())
                        .map(EventType::wireName)
                        .toList());
    }

    @Test
    void every_event_has_a_topic_of_its_name() {
        assertThat(Topics.all())
                .extracting(Topic::name)
                .containsAll(Arrays.stream(EventType.values())
                        .map(EventType::wireName)
                        .toList())
                .doesNotHaveDuplicates();
    }

    @Test
    void a_type_that_is_not_known_reads_as_unknown() {
        assertThat(EventCodec.decode("video.dreamt", "whatever".getBytes(UTF_8)))
                .isInstanceOf(Unknown.class);
    }

    @ParameterizedTest
    @EnumSource
    void data_without_a_group_is_malformed(EventType type) throws IOException {
        // given
        var sample = (ObjectNode) JSON.readTree(EventCodec.encode(Samples.of(type)));
        sample.remove("groupId");

        // when
        var reading = assertThatThrownBy(() -> EventCodec.decode(type.wireName(), JSON.writeValueAsBytes(sample)));

        // then
        reading.isInstanceOf(MalformedEvent.class);
    }

    @Test
    void what_a_sender_of_the_first_hour_tells_of_streams_is_still_read() {
        // given
        var first = """
                {"groupId": "%s", "videoId": "%s", "jobId": "%s", "generation": 1, "prefix": "g/v/j.1",
                 "media": {"duration": "PT30S", "width": 1920, "height": 1080, "hls": "master.m3u8"},
                 "playableAt": "2026-11-01T12:00:00Z"}""".formatted(Samples.GROUP, Samples.VIDEO, Samples.VIDEO);

        // when
        var read = (EncodePlayable) EventCodec.decode("encode.playable", first.getBytes(UTF_8));

        // then
        assertThat(read.renditions()).isEmpty();
        assertThat(read.media())
                .isEqualTo(new Media(
                        Duration.ofSeconds(30),
                        1920,
                        1080,
                        Optional.of("master.m3u8"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        false));
    }

    private static RecordComponent[] fieldsOf(EventType type) {
        return VideoEvent.StateChanged.class.isAssignableFrom(type.recordType())
                ? VideoState.class.getRecordComponents()
                : type.recordType().getRecordComponents();
    }

    private static JsonNode payload(EventType type) {
        var message = API.at("/components/messages").get(type.wireName());
        var pointer = message.at("/payload/$ref").asText();
        return API.at(pointer.substring(1));
    }

    private static JsonNode withComponents(JsonNode schema) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", API.get("components"));
        return whole;
    }

    private static SchemaValidatorsConfig strict() {
        return SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    }

    private static JsonNode read(Path yaml) {
        try {
            return new ObjectMapper(new YAMLFactory()).readTree(yaml.toFile());
        } catch (IOException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
