package dev.ozean.encoding.settings;

import dev.ozean.encoding.child.Child;
import dev.ozean.encoding.child.Children;
import dev.ozean.encoding.child.Urgency;
import dev.ozean.encoding.protocol.ToChild;
import dev.ozean.encoding.protocol.ToParent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses to start with settings that no encoder takes: a typo is not to be found by jobs, one after the other. */
@ApplicationScoped
class SettingsTrial {
    private static final long PATIENCE_SECONDS = 60;

    private final Settings settings;
    private final Children children;
    private final boolean works;

    SettingsTrial(
            Settings settings,
            Children children,
            @ConfigProperty(name = "ozean.worker.enabled", defaultValue = "true") boolean works) {
        this.settings = settings;
        this.children = children;
        this.works = works;
    }

    /** Before the worker takes its first job. */
    void beforeWork(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent event) {
        if (works) {
            run();
        }
    }

    /** @throws IllegalStateException with a sentence for operators */
    void run() {
        try (var folder = children.scratch("settings");
                var child = children.start(folder, Urgency.AWAITED)) {
            CompletableFuture.delayedExecutor(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .execute(child::kill);
            child.send(new ToChild.Try(settings.job()));
            judge(child);
        } catch (IOException e) {
            throw new IllegalStateException("the encoder cannot be tried: " + e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("ozean.encoding: " + e.getMessage(), e);
        }
    }

    private static void judge(Child child) throws IOException {
        switch (child.next().orElse(null)) {
            case ToParent.Done _ -> {}
            case ToParent.Failed failed -> throw new IllegalStateException("ozean.encoding: " + failed.detail());
            case null, default -> throw new IllegalStateException("the encoder does not start: " + child.lastWords());
        }
    }
}
