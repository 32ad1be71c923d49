package dev.ozean.encoding.alert;

import dev.ozean.encoding.alert.AlertBook.Taken;
import dev.ozean.encoding.alert.Telegram.Answer;
import dev.ozean.messaging.Db;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sends alerts, none of them twice: again only what Telegram surely did not take. */
@Startup
@ApplicationScoped
class AlertSender {
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final AlertBook book;
    private final TelegramConfig config;
    private final Optional<Telegram> telegram;
    private final Optional<URI> house;
    private final MeterRegistry meters;
    private final Semaphore turn = new Semaphore(1);
    private volatile boolean stopping;

    AlertSender(
            AlertBook book,
            TelegramConfig config,
            @ConfigProperty(name = "ozean.public.url") Optional<URI> house,
            MeterRegistry meters) {
        this.book = book;
        this.config = config;
        this.telegram = config.telegram();
        this.house = house;
        this.meters = meters;
        // At 0 from the start: of a counter that appears with its first event no increase can be told.
        Stream.of("sent", "given_up").forEach(this::counter);
    }

    @Scheduled(every = "{ozean.alert.every}", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void send() throws InterruptedException {
        if (telegram.isEmpty() || stopping) {
            return;
        }
        turn.acquire();
        try {
            giveUpLost();
            while (!stopping && sendNext(telegram.get())) {
                // As long as there is one.
            }
        } catch (RuntimeException e) {
            Log.warnf("alerts will be sent later: %s", e.getMessage());
        } finally {
            turn.release();
        }
    }

    /** What is under way is brought to its end, so that it is known what became of it. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        if (!turn.tryAcquire(FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
            Log.warn("it will not be known whether an alert was sent");
        }
    }

    private boolean sendNext(Telegram bot) {
        var taken = Db.await(book::take);
        taken.ifPresent(next -> conclude(next, bot.send(AlertText.of(next.alert(), house))));
        return taken.isPresent();
    }

    private void conclude(Taken taken, Answer answer) {
        var job = taken.alert().jobId();
        switch (answer) {
            // What Telegram has must be known to be there, also after the database was away.
            case Answer.Accepted _ -> {
                Db.awaitPatiently(() -> book.sent(taken.alert()));
                Log.infof("alert of job=%s was sent", job);
                count("sent");
            }
            case Answer.Refused(var _, var why)
            when taken.age().compareTo(config.giveUpAfter()) > 0 -> giveUp(taken, why);
            case Answer.Refused(var pause, var why) -> {
                var wait = pause.orElseGet(() -> pause(taken.tries()));
                Log.warnf("alert of job=%s was not taken and is sent again in %s: %s", job, wait, why);
                Db.awaitPatiently(() -> book.putBack(taken, wait, why));
            }
            case Answer.Unknown(var why) -> giveUp(taken, why);
        }
    }

    private void giveUp(Taken taken, String why) {
        Log.errorf(
                "alert of job=%s video=%s is not sent again: %s",
                taken.alert().jobId(), taken.alert().videoId(), why);
        Db.awaitPatiently(() -> book.giveUp(taken, why));
        count("given_up");
    }

    private void giveUpLost() {
        var lost = Db.await(() -> book.giveUpLost(config.lostAfter()));
        for (int i = 0; i < lost; i++) {
            Log.error("an alert whose sender was lost is not sent again; it may have been sent or not");
            count("given_up");
        }
    }

    /** Twice as long with each try. */
    private Duration pause(int tries) {
        var pause = config.firstPause().multipliedBy(1L << Math.min(tries - 1, 20));
        return pause.compareTo(config.longestPause()) < 0 ? pause : config.longestPause();
    }

    private void count(String outcome) {
        counter(outcome).increment();
    }

    private Counter counter(String outcome) {
        return Counter.builder("ozean.encoding.alerts")
                .description("alerts to the operator, by what became of them")
                .tag("outcome", outcome)
                .register(meters);
    }
}
