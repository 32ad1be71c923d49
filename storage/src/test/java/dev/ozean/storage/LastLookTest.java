package dev.ozean.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LastLookTest {
    private static final Duration OLD = Duration.ofHours(25);
    private static final Duration YOUNG = Duration.ofHours(23);
    private static final Folder FOLDER =
            Folder.of("00000000-0000-0000-0000-000000000001/00000000-0000-0000-0000-000000000002/3.1/master.m3u8");

    private final Shelf shelf = new Shelf();
    private final LastLook look = new LastLook(shelf, config());

    @Test
    void a_folder_of_old_objects_is_old() {
        // given
        shelf.put(FOLDER.name() + "a", OLD);

        // when
        var isYoung = look.findsYoung(FOLDER, () -> {});

        // then
        assertThat(isYoung).isFalse();
    }

    @Test
    void one_young_object_on_any_page_makes_a_folder_young() {
        // given
        for (int number = 0; number < 5; number++) {
            shelf.put(FOLDER.name() + number, OLD);
        }
        shelf.put(FOLDER.name() + "5", YOUNG);

        // when
        var isYoung = look.findsYoung(FOLDER, () -> {});

        // then
        assertThat(isYoung).isTrue();
    }

    @Test
    void what_lies_beside_a_folder_is_not_looked_at() {
        // given
        shelf.put(FOLDER.name().replace("3.1", "3.0") + "a", YOUNG);
        shelf.put(FOLDER.name() + "a", OLD);
        shelf.put(FOLDER.name().replace("3.1", "3.10") + "a", YOUNG);
        shelf.put(FOLDER.name().replace("3.1", "3.2") + "a", YOUNG);

        // when
        var isYoung = look.findsYoung(FOLDER, () -> {});

        // then
        assertThat(isYoung).isFalse();
    }

    @Test
    void a_service_that_stops_is_not_kept_by_the_rest_of_a_folder() {
        // given
        for (int number = 0; number < 5; number++) {
            shelf.put(FOLDER.name() + number, OLD);
        }

        // when
        var look = assertThatThrownBy(() -> this.look.findsYoung(FOLDER, () -> {
            if (shelf.reads == 2) {
                throw new IllegalStateException("stopping");
            }
        }));

        // then
        look.hasMessage("stopping");
        assertThat(shelf.reads).isEqualTo(2);
    }

    private static AccountingConfig config() {
        return new SmallRyeConfigBuilder()
                .withMapping(AccountingConfig.class)
                .withDefaultValue("ozean.accounting.look-every", "1m")
                .withConverter(Duration.class, 100, new DurationConverter())
                .build()
                .getConfigMapping(AccountingConfig.class);
    }

    /** A store that gives two objects at a time. */
    private static final class Shelf implements Bucket {
        private final TreeMap<String, Instant> objects = new TreeMap<>();
        private int reads;

        void put(String key, Duration age) {
            objects.put(key, Instant.now().minus(age));
        }

        @Override
        public String name() {
            return "shelf";
        }

        @Override
        public Page objects(String after) {
            reads++;
            var left = objects.tailMap(after, false);
            var some = left.entrySet().stream()
                    .limit(2)
                    .map(entry -> new StoredObject(entry.getKey(), 1, entry.getValue()))
                    .toList();
            return new Page(some, some.size() == left.size());
        }

        @Override
        public Stream<StoredObject> uploads() {
            return Stream.empty();
        }

        @Override
        public boolean holds(String key) {
            return objects.containsKey(key);
        }
    }
}
