package dev.ozean.local.server;

import dev.ozean.events.Topic;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;

/** Brings the declared topics to the broker. */
public final class KafkaTopics {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final short ONE_COPY = 1;

    private final String bootstrap;
    private final List<Topic> topics;

    public KafkaTopics(String bootstrap, List<Topic> topics) {
        this.bootstrap = bootstrap;
        this.topics = topics;
    }

    /** Makes the missing ones and sets every one's retention and largest record as declared. */
    public void create() {
        try (var admin = admin()) {
            create(admin);
        }
    }

    /** Empties all topics, and forgets how far every consumer had read. */
    public void recreate() {
        try (var admin = admin()) {
            var declared = names();
            var present = done(admin.listTopics().names());
            done(admin.deleteTopics(present.stream().filter(declared::contains).toList())
                    .all());
            forgetGroups(admin);
            while (done(admin.listTopics().names()).stream().anyMatch(declared::contains)) {
                pause();
            }
            create(admin);
        }
    }

    private void create(Admin admin) {
        var present = done(admin.listTopics().names());
        done(admin.createTopics(topics.stream()
                        .filter(topic -> !present.contains(topic.name()))
                        .map(topic -> new NewTopic(topic.name(), topic.partitions(), ONE_COPY))
                        .toList())
                .all());
        done(admin.incrementalAlterConfigs(
                        topics.stream().collect(Collectors.toMap(KafkaTopics::resource, this::settings)))
                .all());
    }

    // groups whose members are still connected keep their offsets; they start over with the new topics all the same
    private void forgetGroups(Admin admin) {
        var groups = done(
                        admin.listGroups(ListGroupsOptions.forConsumerGroups()).valid())
                .stream()
                .map(group -> group.groupId())
                .toList();
        admin.deleteConsumerGroups(groups).deletedGroups().values().forEach(KafkaTopics::quietly);
    }

    private Collection<String> names() {
        return topics.stream().map(Topic::name).collect(Collectors.toSet());
    }

    private static ConfigResource resource(Topic topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
    }

    private Collection<AlterConfigOp> settings(Topic topic) {
        var millis = Long.toString(topic.retention().toMillis());
        var bytes = Integer.toString(topic.largestBytes());
        return List.of(
                new AlterConfigOp(new ConfigEntry(TopicConfig.RETENTION_MS_CONFIG, millis), AlterConfigOp.OpType.SET),
                new AlterConfigOp(
                        new ConfigEntry(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, bytes), AlterConfigOp.OpType.SET));
    }

    private Admin admin() {
        return Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                (int) PATIENCE.toMillis(),
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                (int) PATIENCE.toMillis()));
    }

    private static <T> T done(KafkaFuture<T> future) {
        try {
            return future.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("could not prepare the topics", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static void quietly(KafkaFuture<Void> future) {
        try {
            future.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException stillUsed) {
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
