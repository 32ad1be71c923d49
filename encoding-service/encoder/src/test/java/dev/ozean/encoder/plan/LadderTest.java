package dev.ozean.encoder.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ozean.encoder.plan.Ladder.Size;
import dev.ozean.encoding.protocol.JobSettings;
import java.util.List;
import org.junit.jupiter.api.Test;

class LadderTest {
    @Test
    void a_full_hd_film_gets_all_rungs() {
        assertThat(ladder(1920, 1080))
                .containsExactly(
                        new Size("v360", 640, 360, 800_000),
                        new Size("v480", 854, 480, 1_400_000),
                        new Size("v720", 1280, 720, 2_800_000),
                        new Size("v1080", 1920, 1080, 5_000_000));
    }

    @Test
    void nothing_is_made_larger_than_it_was() {
        assertThat(ladder(3840, 2160)).last().returns(1080, Size::height);
        assertThat(ladder(1278, 718)).last().isEqualTo(new Size("v720", 1278, 718, 2_800_000));
        assertThat(ladder(854, 480)).last().isEqualTo(new Size("v480", 854, 480, 1_400_000));
        assertThat(ladder(800, 450)).last().isEqualTo(new Size("v360", 640, 360, 800_000));
    }

    @Test
    void a_small_film_keeps_its_size_in_one_rung_of_fewer_bits() {
        assertThat(ladder(320, 180)).containsExactly(new Size("v360", 320, 180, 200_000));
        assertThat(ladder(33, 17)).containsExactly(new Size("v360", 32, 16, 100_000));
        assertThat(ladder(1, 1)).containsExactly(new Size("v360", 2, 2, 100_000));
    }

    @Test
    void the_short_side_is_the_rung() {
        assertThat(ladder(1080, 1920)).first().isEqualTo(new Size("v360", 360, 640, 800_000));
        assertThat(ladder(1920, 800)).last().isEqualTo(new Size("v720", 1728, 720, 2_800_000));
        assertThat(ladder(720, 720)).last().isEqualTo(new Size("v720", 720, 720, 2_800_000));
    }

    @Test
    void a_ribbon_stays_within_what_players_show() {
        assertThat(ladder(30_000, 400)).last().isEqualTo(new Size("v360", 8192, 110, 800_000));
    }

    @Test
    void a_film_stands_for_the_rung_of_about_its_size() {
        assertThat(Ladder.alike(ladder(1920, 1080), 1920, 1080))
                .hasValueSatisfying(size -> assertThat(size.name()).isEqualTo("v1080"));
        assertThat(Ladder.alike(ladder(320, 180), 320, 180)).isPresent();
        assertThat(Ladder.alike(ladder(2560, 1440), 2560, 1440)).isEmpty();
        assertThat(Ladder.alike(ladder(800, 450), 800, 450)).isEmpty();
    }

    private static List<Size> ladder(int width, int height) {
        return Ladder.of(JobSettings.DEFAULT.ladder(), width, height);
    }
}
