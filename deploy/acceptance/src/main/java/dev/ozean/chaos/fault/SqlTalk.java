package dev.ozean.chaos.fault;

import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedDeque;

/** What one connection has said so far: which statement has which name, and what its open transaction is about. */
final class SqlTalk {
    private final Map<String, String> statements = new HashMap<>();
    private final Set<Moment> committing = EnumSet.noneOf(Moment.class);
    private final Set<Moment> committed = EnumSet.noneOf(Moment.class);
    private Set<Moment> unit = EnumSet.noneOf(Moment.class);
    // One for each answer that the server still owes; a client need not wait for one before the next.
    private final Deque<Set<Moment>> units = new ConcurrentLinkedDeque<>();

    /** What passes with this message, before the server has it. */
    Set<Moment> sent(SqlMessage message) {
        return switch (message.type()) {
            case SqlMessage.PARSE -> {
                statements.put(message.text(0), message.text(1));
                yield Set.of();
            }
            case SqlMessage.BIND -> said(statements.getOrDefault(message.text(1), ""), message.raw());
            case SqlMessage.QUERY -> {
                var passing = said(message.text(0), "");
                close();
                yield passing;
            }
            case SqlMessage.SYNC -> {
                close();
                yield Set.of();
            }
            default -> Set.of();
        };
    }

    /** What has passed with the answer that ends now. */
    Set<Moment> ready() {
        var done = units.poll();
        return done == null ? Set.of() : done;
    }

    boolean isHeld() {
        var next = units.peek();
        return next != null && !next.isEmpty();
    }

    private Set<Moment> said(String sql, String parameters) {
        var word = sql.strip().toLowerCase(Locale.ROOT);
        if (word.startsWith("commit")) {
            var passing = EnumSet.copyOf(committing);
            unit.addAll(committed);
            forget();
            return passing;
        }
        if (word.startsWith("begin") || word.startsWith("rollback")) {
            forget();
        }
        committing.addAll(Moment.committing(sql, parameters));
        committed.addAll(Moment.committed(sql, parameters));
        unit.addAll(Moment.answered(sql));
        return Moment.sent(sql);
    }

    private void close() {
        units.add(unit);
        unit = EnumSet.noneOf(Moment.class);
    }

    private void forget() {
        committing.clear();
        committed.clear();
    }
}
