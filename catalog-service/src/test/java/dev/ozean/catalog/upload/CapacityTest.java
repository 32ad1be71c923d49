package dev.ozean.catalog.upload;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ozean.local.TestStack;
import dev.ozean.web.Failure;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(SmallParts.class)
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "catalog"))
class CapacityTest {
    @TestHTTPResource
    URI root;

    @Inject
    @ReactiveDataSource("system")
    Pool pool;

    @Test
    void uploads_of_all_groups_count_for_the_quota() {
        // given
        new Sender(root, "creator").created(600_000_000, "ours");
        new Sender(root, "other-owner").created(600_000_000, "theirs");
        var capacity = capacity(Map.of("ozean.upload.capacity", "1G"));

        // when
        var refused = assertThatThrownBy(() -> capacity.require(1));

        // then
        refused.isInstanceOf(Failure.InsufficientStorage.class)
                .extracting("code")
                .isEqualTo("storage_full");
    }

    @Test
    void a_nearly_full_file_system_takes_nothing_more() {
        // given
        var capacity = capacity(Map.of("ozean.upload.store-path", "/", "ozean.upload.reserve", "1000000G"));

        // when
        var refused = assertThatThrownBy(() -> capacity.requireFreeSpace(0));

        // then
        refused.isInstanceOf(Failure.InsufficientStorage.class);
    }

    @Test
    void what_running_uploads_were_promised_is_taken_already() throws IOException {
        // given
        new Sender(root, "other-owner").created(300_000_000, "promised");
        var usable = Files.getFileStore(Path.of("/")).getUsableSpace();
        var reserve = Long.toString(usable - 200_000_000);
        var capacity = capacity(Map.of("ozean.upload.store-path", "/", "ozean.upload.reserve", reserve));
        capacity.requireFreeSpace(1);

        // when
        var refused = assertThatThrownBy(() -> capacity.require(1));

        // then
        refused.isInstanceOf(Failure.InsufficientStorage.class);
    }

    @Test
    void without_limits_the_store_decides() {
        // given
        var capacity = capacity(Map.of());

        // when
        var taken = assertThatCode(() -> capacity.require(Long.MAX_VALUE / 2));

        // then
        taken.doesNotThrowAnyException();
    }

    private Capacity capacity(Map<String, String> settings) {
        var config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .addDefaultInterceptors()
                .withMapping(UploadConfig.class)
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build();
        return new Capacity(pool, config.getConfigMapping(UploadConfig.class));
    }
}
