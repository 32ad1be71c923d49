package dev.ozean.encoding.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ozean.events.EncodeEvent.EncodeRequested;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MasterKeyTest {
    private static final UUID GROUP = UUID.fromString("0197a000-0000-7000-8000-000000000001");
    private static final UUID VIDEO = UUID.fromString("0197a000-0000-7000-8000-00000000000a");

    @Test
    void a_key_under_the_group_and_the_video_is_taken() {
        // given
        var request = request("%s/%s/0197a000-0000-7000-8000-0000000000ff/source".formatted(GROUP, VIDEO));

        // when
        var belongs = MasterKey.belongsTo(request);

        // then
        assertThat(belongs).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "source",
                "0197a000-0000-7000-8000-000000000002/0197a000-0000-7000-8000-00000000000a/source",
                "0197a000-0000-7000-8000-000000000001/0197a000-0000-7000-8000-00000000000b/source",
                "0197a000-0000-7000-8000-000000000001/0197a000-0000-7000-8000-00000000000a/",
                "0197a000-0000-7000-8000-000000000001/0197a000-0000-7000-8000-00000000000a/../x/source",
                "0197a000-0000-7000-8000-000000000001/0197a000-0000-7000-8000-00000000000a//source",
                "/0197a000-0000-7000-8000-000000000001/0197a000-0000-7000-8000-00000000000a/source"
            })
    void any_other_key_is_refused(String key) {
        // given
        var request = request(key);

        // when
        var belongs = MasterKey.belongsTo(request);

        // then
        assertThat(belongs).isFalse();
    }

    private static EncodeRequested request(String key) {
        return new EncodeRequested(GROUP, VIDEO, UUID.randomUUID(), 1, key, 10, "Waves");
    }
}
