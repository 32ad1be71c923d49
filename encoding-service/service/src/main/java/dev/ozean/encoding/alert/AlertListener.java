package dev.ozean.encoding.alert;

import io.smallrye.mutiny.Uni;

/** Hears what became of alerts. */
public interface AlertListener {
    /** It was sent: in the transaction that notes so, in the alert's group. */
    Uni<Void> sent(Alert alert);
}
