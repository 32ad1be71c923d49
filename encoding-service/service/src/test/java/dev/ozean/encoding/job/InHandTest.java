package dev.ozean.encoding.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class InHandTest {
    private static final UUID JOB = new UUID(0, 1);

    private final InHand inHand = new InHand();

    @Test
    void a_job_is_in_hand_until_its_last_run_here_has_ended() {
        // given
        inHand.add(JOB);
        inHand.add(JOB);

        // when
        inHand.remove(JOB);

        // then
        assertThat(inHand.jobs()).containsExactly(JOB);
        inHand.remove(JOB);
        assertThat(inHand.jobs()).isEmpty();
    }
}
