package dev.ozean.local;

import dev.ozean.local.data.Home;
import dev.ozean.local.server.DatabaseRole;
import dev.ozean.local.stack.Contract;
import dev.ozean.local.stack.SharedInfra;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/**
 * Gives a service's tests the real servers; {@code database} names the one that the service owns.
 *
 * <p>All test JVMs of a run share one set: that of the folder in {@code OZEAN_INFRA}, else one of this checkout that
 * the first JVM starts and ends with itself. A JVM waits until it has them to itself, and finds databases, topics and
 * buckets empty, unless {@code OZEAN_INFRA_KEEP=true} says that others are using them.
 */
public final class TestStack implements QuarkusTestResourceLifecycleManager {
    private String database = "";

    @Override
    public void init(Map<String, String> arguments) {
        database = arguments.getOrDefault("database", "");
    }

    @Override
    public Map<String, String> start() {
        return configuration(database);
    }

    @Override
    public void stop() {
        // the servers stay for the next test class; the JVM's end stops them if it started them
    }

    /** The environment contract's names and values, for tests that start something by themselves. */
    public static Map<String, String> configuration(String database) {
        return new Contract(infra().data()).all(database);
    }

    public static Connection connect(String database, DatabaseRole role) throws SQLException {
        return role.connect(configuration(database));
    }

    public static SharedInfra infra() {
        return Running.INFRA;
    }

    /** Started when first asked for, once a JVM: Quarkus makes a new TestStack for every test profile. */
    private static final class Running {
        private static final SharedInfra INFRA = start();

        private static SharedInfra start() {
            var named = System.getenv("OZEAN_INFRA");
            var folder = named == null ? Home.find().of("deploy/local/target/infra") : Path.of(named);
            var infra = SharedInfra.at(folder);
            Runtime.getRuntime().addShutdownHook(new Thread(infra::close, "stop servers"));
            // the test's class loader and Quarkus's each have a copy of this class, but share the properties
            var first = System.setProperty("ozean.infra.taken", "true") == null;
            if (first && !Boolean.parseBoolean(System.getenv("OZEAN_INFRA_KEEP"))) {
                infra.take();
            }
            return infra;
        }
    }
}
