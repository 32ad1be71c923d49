package dev.ozean.syncvimeo.video;

import dev.ozean.local.TestStack;
import dev.ozean.messaging.VideoCopies;
import dev.ozean.testing.VideoCopiesContract;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Optional;

@QuarkusTest
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "sync_vimeo"))
class VideoEventConsumerTest extends VideoCopiesContract<Video> {
    @Inject
    VideoRepository videos;

    @Override
    protected VideoCopies<Video> copies() {
        return videos;
    }

    @Override
    protected Object taken(Video copy) {
        return copy.vimeoId();
    }

    @Override
    protected Object expected() {
        return Optional.of("222");
    }

    @Override
    protected boolean isDeleted(Video copy) {
        return copy.isDeleted();
    }
}
