package dev.ozean.catalog.video;

import static dev.ozean.catalog.video.Told.askedAgain;
import static dev.ozean.catalog.video.Told.cancelled;
import static dev.ozean.catalog.video.Told.completed;
import static dev.ozean.catalog.video.Told.failed;
import static dev.ozean.catalog.video.Told.playable;
import static dev.ozean.catalog.video.Told.started;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ozean.events.EncodeEvent;
import dev.ozean.events.Ids;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OutputTest {
    private static final UUID JOB = Ids.next();
    private static final UUID OTHER = Ids.next();

    @Test
    void half_streams_give_way_to_whole_ones_and_never_the_other_way() {
        // given
        var half = Output.after(playable(JOB, 1, 1), Optional.empty());

        // when
        var whole = Output.after(completed(JOB, 1, 2), half);

        // then
        assertThat(whole).get().extracting(Output::complete).isEqualTo(true);
        assertThat(Output.after(playable(OTHER, 2, 3), whole)).isEqualTo(whole);
        assertThat(Output.after(failed(OTHER, 2, 4), whole)).isEqualTo(whole);
    }

    @Test
    void half_streams_go_with_the_job_that_made_them() {
        // given
        var half = Output.after(playable(JOB, 1, 1), Optional.empty());

        // when
        var left = Stream.<EncodeEvent>of(
                        failed(JOB, 1, 2), cancelled(JOB, 1, 2), askedAgain(JOB, 1, 2), started(OTHER, 2, 2))
                .map(event -> Output.after(event, half));

        // then
        assertThat(left).containsOnly(Optional.empty());
        assertThat(Output.after(started(JOB, 1, 2), half)).isEqualTo(half);
    }
}
