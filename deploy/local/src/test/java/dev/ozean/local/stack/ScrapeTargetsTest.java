package dev.ozean.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ozean.local.data.DataFolder;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScrapeTargetsTest {
    @TempDir
    private Path folder;

    @Test
    void prometheus_is_told_where_every_service_is_under_its_name() throws IOException {
        // given
        var data = DataFolder.at(folder);
        Services.names()
                .forEach(
                        name -> data.ports().set(name, 20_000 + Services.names().indexOf(name)));

        // when
        ScrapeTargets.write(data);

        // then
        var told = new ObjectMapper().readTree(data.of("prometheus.json").toFile());
        assertThat(told.findValuesAsText("job")).isEqualTo(Services.names());
        assertThat(told.get(1).toString())
                .isEqualTo("{\"targets\":[\"127.0.0.1:20001\"],\"labels\":{\"job\":\"encoding\"}}");
    }
}
