package dev.ozean.syncvimeo;

import dev.ozean.local.TestStack;
import dev.ozean.testing.HealthContract;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "sync_vimeo"))
class HealthTest extends HealthContract {}
