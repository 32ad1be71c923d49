package dev.ozean.local.server;

import dev.ozean.local.data.DataFolder;
import dev.ozean.local.data.Home;
import dev.ozean.local.data.Private;
import dev.ozean.local.process.Probe;
import dev.ozean.local.process.Program;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One Kafka broker that is its own controller (KRaft). */
public final class Kafka {
    public static final String NAME = "kafka";
    public static final String CONTROLLER = "kafka-controller";
    private static final Duration FORMAT = Duration.ofMinutes(1);

    private static final String LOG4J = """
        rootLogger.level=INFO
        rootLogger.appenderRef.console.ref=console
        appender.console.type=Console
        appender.console.name=console
        appender.console.layout.type=PatternLayout
        appender.console.layout.pattern=%d{ISO8601} %-5p %c{1}: %m%n
        logger.config.name=org.apache.kafka.common.config
        logger.config.level=WARN
        logger.settings.name=kafka.server.KafkaConfig
        logger.settings.level=WARN
        """;

    private final Path jars;
    private final DataFolder data;

    public Kafka(Home home, DataFolder data) {
        this.jars = home.servers().resolve(NAME);
        this.data = data;
    }

    /** Writes the settings and formats the log folder if there is none. */
    public Program prepare() {
        var settings = data.of("kafka/server.properties");
        var log4j = data.of("kafka/log4j2.properties");
        Private.write(settings, settings());
        Private.write(log4j, LOG4J);
        if (!Files.exists(data.of("kafka/log/meta.properties"))) {
            Folders.delete(data.of("kafka/log"));
            Commands.run(
                    jvm(
                            "kafka.tools.StorageTool",
                            "format",
                            "-t",
                            UUID.randomUUID().toString(),
                            "-c",
                            settings.toString()),
                    data.root(),
                    data.log(NAME),
                    FORMAT);
        }
        return new Program(
                NAME,
                jvm("kafka.Kafka", settings.toString()),
                Map.of(),
                data.root(),
                data.log(NAME),
                new Probe.Port(data.ports().get(NAME)),
                Program.Pulse.of(new Probe.Port(data.ports().get(NAME))),
                Program.Stop.TERM);
    }

    public String address() {
        return "127.0.0.1:" + data.ports().get(NAME);
    }

    private List<String> jvm(String... arguments) {
        return Jvm.withHeap("192m")
                .with(
                        "-XX:TieredStopAtLevel=1",
                        "-Dlog4j2.configurationFile=" + data.of("kafka/log4j2.properties"),
                        "-cp",
                        jars + "/*")
                .with(arguments)
                .command();
    }

    private String settings() {
        var ports = data.ports();
        return """
            process.roles=broker,controller
            node.id=1
            controller.quorum.voters=1@127.0.0.1:%2$d
            listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
            advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
            controller.listener.names=CONTROLLER
            listener.security.protocol.map=CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT
            inter.broker.listener.name=PLAINTEXT
            log.dirs=%3$s
            auto.create.topics.enable=false
            offsets.topic.replication.factor=1
            offsets.topic.num.partitions=1
            transaction.state.log.replication.factor=1
            transaction.state.log.min.isr=1
            transaction.state.log.num.partitions=1
            share.coordinator.state.topic.replication.factor=1
            share.coordinator.state.topic.min.isr=1
            group.initial.rebalance.delay.ms=0
            num.network.threads=2
            num.io.threads=4
            background.threads=2
            log.segment.bytes=67108864
            # the usual 128 MB would be most of the heap
            log.cleaner.dedupe.buffer.size=8388608
            """.formatted(ports.get(NAME), ports.get(CONTROLLER), data.of("kafka/log"));
    }
}
