package dev.ozean.chaos.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is stored. */
class AccountsTest extends SoundHouse {
    @Test
    void a_master_that_is_gone_is_noticed() {
        masters.clear();
        masters.add(".mpus-%s-a/b/c/source".formatted(id(6)));

        assertThat(look()).containsExactly("master a/b/c/source: was taken, and is not in the store");
    }

    @Test
    void a_master_of_which_no_upload_knows_is_noticed() {
        masters.add("a/b/d/source");

        assertThat(look()).containsExactly("master a/b/d/source: is in the store, and no upload knows of it");
    }

    @Test
    void what_is_left_of_an_upload_under_way_belongs_to_it() {
        uploads.add(new Upload("a/b/d/source", "receiving"));
        masters.addAll(Set.of("a/b/d/tail-1", ".mpus-%s-a/b/d/source".formatted(id(6))));

        assertThat(look()).isEmpty();
    }

    @Test
    void an_object_of_which_no_row_knows_is_noticed() {
        stored.add("a/b/c.1");

        assertThat(look()).containsExactly("folder a/b/c.1: is in the store, and no row knows of it");
    }

    @Test
    void a_folder_of_a_lost_run_that_nobody_gave_up_is_noticed() {
        folders.set(0, new Folder(GROUP, VIDEO, JOB, 1, false));

        assertThat(look()).singleElement().asString().contains(JOB + ".1: is kept");
    }

    @Test
    void streams_that_are_gone_are_noticed() {
        stored.remove(folders.getLast().prefix());

        assertThat(look()).singleElement().asString().endsWith("is kept, and nothing is in the store");
    }
}
