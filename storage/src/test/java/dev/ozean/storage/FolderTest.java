package dev.ozean.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FolderTest {
    private static final String GROUP = "0197a000-0000-7000-8000-000000000001";
    private static final String VIDEO = "0197a000-0000-7000-8000-000000000002";

    @Test
    void everything_of_a_run_or_an_upload_is_in_one_folder_of_its_group() {
        // given
        var name = "%s/%s/a.1/".formatted(GROUP, VIDEO);

        // then
        assertThat(Folder.of(name + "v360/1.m4s")).isEqualTo(new Folder(name, Optional.of(UUID.fromString(GROUP))));
        assertThat(Folder.of(name + "master.m3u8")).isEqualTo(Folder.of(name + "a/1.m4s"));
    }

    @ParameterizedTest
    @CsvSource({
        "readme, readme",
        "a/b/c/d, a/b/c/",
        GROUP + "/" + VIDEO + "/notes, " + GROUP + "/" + VIDEO + "/",
        GROUP + "/" + VIDEO + "/a.1/, " + GROUP + "/" + VIDEO + "/a.1/",
        GROUP + "/x/a.1/master.m3u8, " + GROUP + "/x/a.1/"
    })
    void a_name_that_is_not_of_our_making_is_of_no_group(String key, String name) {
        // then
        assertThat(Folder.of(key)).isEqualTo(new Folder(name, Optional.empty()));
    }
}
