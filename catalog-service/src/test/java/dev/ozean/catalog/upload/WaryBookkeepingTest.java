package dev.ozean.catalog.upload;

import dev.ozean.local.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** A bucket of which too little is known. */
@QuarkusTest
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "catalog"))
@TestProfile(Bookkeeping.Wary.class)
class WaryBookkeepingTest extends NothingRemoved {}
