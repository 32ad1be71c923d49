package dev.ozean.messaging;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduler;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

/**
 * Begins nothing more on a schedule once the service stops: Quarkus goes on until its last moment, also on beans that were
 * ended already and are made anew for it.
 */
@ApplicationScoped
class LastCall {
    private final Scheduler scheduler;

    LastCall(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    void stop(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) ShutdownEvent event) {
        scheduler.pause();
    }
}
