package dev.ozean.catalog.upload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ozean.catalog.Catalogue;
import dev.ozean.local.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(SmallParts.class)
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "catalog"))
class MemoryTest {
    private static final long MIB = 1024 * 1024;
    private static final long CAP = 20 * MIB;

    @TestHTTPResource
    URI root;

    @Inject
    PartMemory memory;

    private Sender sender;
    private Masters masters;
    private final AtomicLong mostBuffers = new AtomicLong();
    private final AtomicLong mostDirect = new AtomicLong();
    private final AtomicLong leastDirect = new AtomicLong(Long.MAX_VALUE);

    @BeforeEach
    void connect() {
        sender = new Sender(root, "creator");
        masters = new Masters();
        System.gc();
        // The first look makes the bean, which a thread of the client that sends cannot.
        look();
    }

    @AfterEach
    void disconnect() {
        masters.close();
    }

    @Test
    void a_large_file_passes_through_a_little_memory() throws IOException {
        // given
        var film = new Film(220 * MIB + 4_321);
        var upload = sender.created(film.length(), "large");

        // when
        var sent = send(film, upload);

        // then
        assertThat(sent).isEqualTo(204);
        assertThat(mostBuffers.get()).isBetween(5 * MIB, CAP);
        assertThat(mostDirect.get()).isLessThan(90 * MIB);
        assertStored(film, upload);
        assertThat(memory.bytesInUse()).isZero();
    }

    @Test
    void more_uploads_than_the_memory_holds_wait_for_one_another() throws IOException {
        // given
        var film = new Film(12 * MIB + 5);
        var created = IntStream.range(0, 8)
                .mapToObj(number -> sender.created(film.length(), "crowd " + number))
                .toList();

        // when
        List<Integer> sent;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = created.stream()
                    .map(upload -> CompletableFuture.supplyAsync(() -> send(film, upload), threads))
                    .toList();
            sent = all.stream().map(CompletableFuture::join).toList();
        }

        // then
        assertThat(sent).hasSize(8).containsOnly(204);
        assertThat(mostBuffers.get()).isLessThanOrEqualTo(CAP);
        for (var upload : created) {
            assertStored(film, upload);
        }
        assertThat(memory.bytesInUse()).isZero();
    }

    private int send(Film film, Sender.Created upload) {
        var body = BodyPublishers.fromPublisher(
                BodyPublishers.ofInputStream(() -> new Watched(film.from(0), this::look)), film.length());
        return sender.patch(upload, 0, body).statusCode();
    }

    private void look() {
        mostBuffers.accumulateAndGet(memory.bytesInUse(), Math::max);
        // Above the least seen so far: what servers of earlier tests in this process left may go at any time.
        var direct = direct();
        var least = leastDirect.accumulateAndGet(direct, Math::min);
        mostDirect.accumulateAndGet(direct - least, Math::max);
    }

    private static long direct() {
        return ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .filter(pool -> pool.getName().equals("direct"))
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
    }

    private void assertStored(Film film, Sender.Created upload) throws IOException {
        try (var stored = masters.open(Catalogue.GROUP, upload.videoId(), upload.id())) {
            assertThat(film.isIn(stored)).isTrue();
        }
    }

    /** Looks whenever it is read from. */
    private static final class Watched extends FilterInputStream {
        private final Runnable look;

        Watched(InputStream in, Runnable look) {
            super(in);
            this.look = look;
        }

        @Override
        public int read(byte[] target, int start, int count) throws IOException {
            look.run();
            return super.read(target, start, count);
        }
    }
}
