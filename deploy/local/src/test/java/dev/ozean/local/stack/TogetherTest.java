package dev.ozean.local.stack;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TogetherTest {
    @Test
    @Timeout(20)
    void one_failure_ends_the_waiting_for_the_others() {
        // given
        var never = new CompletableFuture<Void>();
        var failed = Together.begin(() -> {
            throw new IllegalStateException("no space left");
        });

        // when
        var waiting = assertThatThrownBy(() -> Together.await(List.of(never, failed)));

        // then
        waiting.hasMessageContaining("no space left");
    }
}
