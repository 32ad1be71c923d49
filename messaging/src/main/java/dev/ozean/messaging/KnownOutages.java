package dev.ozean.messaging;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.function.Predicate;

/** Lets whoever answers people tell an {@link Outage} from a mistake, without knowing of databases. */
class KnownOutages {
    @Produces
    @Singleton
    @Identifier("outage") Predicate<Throwable> outage() {
        return Outage::isBehind;
    }
}
