package dev.ozean.migration.video;

import dev.ozean.local.TestStack;
import dev.ozean.messaging.VideoCopies;
import dev.ozean.testing.VideoCopiesContract;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "migration"))
class VideoEventConsumerTest extends VideoCopiesContract<Video> {
    @Inject
    VideoRepository videos;

    @Override
    protected VideoCopies<Video> copies() {
        return videos;
    }

    @Override
    protected Object taken(Video copy) {
        return copy.migrationStatus();
    }

    @Override
    protected Object expected() {
        return "migrating";
    }

    @Override
    protected boolean isDeleted(Video copy) {
        return copy.isDeleted();
    }
}
