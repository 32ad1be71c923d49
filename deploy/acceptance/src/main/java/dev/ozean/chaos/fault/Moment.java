package dev.ozean.chaos.fault;

import java.util.EnumSet;
import java.util.Set;

/** A step of the work that can be seen on its way through a tap, so that something may happen right there. */
public enum Moment {
    CLAIMING("before the claim of a job reaches the database"),
    CLAIMED("after a job was claimed, before the worker hears of it"),
    BEGUN("after a run began, before the worker hears of it"),
    PROBING("before the first bytes of the master are read"),
    BEATING("before a heartbeat in the middle of the work"),
    STORING("before a segment reaches the store"),
    STORED("after a segment was stored, before the worker hears of it"),
    LISTING("before a playlist reaches the store"),
    JOINING("before the parts of a file are put together"),
    JOINED("after the parts of a file were put together, before the worker hears of it"),
    FINISHING("before a finished job is committed"),
    FINISHED("after a finished job was committed, before the worker hears of it"),
    TOLD("after the broker took events, before the outbox forgets them"),
    HEARD("after an event had its effect, before it is acknowledged"),
    COUNTING_MASTERS("before the masters are listed for their accounts"),
    COUNTING_STREAMS("before the streams are listed for their accounts");

    private static final String COMPLETED = "encode.completed";

    private final String words;

    Moment(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** What passes when this statement is sent. */
    static Set<Moment> sent(String sql) {
        if (isClaim(sql)) {
            return EnumSet.of(CLAIMING);
        }
        if (sql.contains("heartbeat_at = now()")) {
            return EnumSet.of(BEATING);
        }
        return sql.contains("delete from outbox") ? EnumSet.of(TOLD) : EnumSet.noneOf(Moment.class);
    }

    /** What has passed when this statement, which is a transaction of its own, was answered. */
    static Set<Moment> answered(String sql) {
        return isClaim(sql) ? EnumSet.of(CLAIMED) : EnumSet.noneOf(Moment.class);
    }

    /** What passes with the commit of the transaction in which this statement is. */
    static Set<Moment> committing(String sql, String parameters) {
        return sql.contains("insert into outbox") && parameters.contains(COMPLETED)
                ? EnumSet.of(FINISHING)
                : EnumSet.noneOf(Moment.class);
    }

    /** What has passed when that commit was answered. */
    static Set<Moment> committed(String sql, String parameters) {
        if (sql.contains("insert into inbox")) {
            return EnumSet.of(HEARD);
        }
        if (sql.contains("insert into outputs")) {
            return EnumSet.of(BEGUN);
        }
        return sql.contains("insert into outbox") && parameters.contains(COMPLETED)
                ? EnumSet.of(FINISHED)
                : EnumSet.noneOf(Moment.class);
    }

    /** What passes when this request goes to the store. */
    static Set<Moment> asked(String method, String path) {
        if (method.equals("GET") && path.startsWith("/video-masters/")) {
            return EnumSet.of(PROBING);
        }
        if (isJoin(method, path)) {
            return EnumSet.of(JOINING);
        }
        // That of a single folder has a prefix.
        if (path.contains("list-type=2") && !path.contains("prefix=")) {
            return EnumSet.of(path.startsWith("/video-masters") ? COUNTING_MASTERS : COUNTING_STREAMS);
        }
        if (method.equals("PUT") && path.contains(".m4s")) {
            return EnumSet.of(STORING);
        }
        return method.equals("PUT") && path.contains(".m3u8") ? EnumSet.of(LISTING) : EnumSet.noneOf(Moment.class);
    }

    /** What has passed when the store answered it. */
    static Set<Moment> served(String method, String path) {
        if (isJoin(method, path)) {
            return EnumSet.of(JOINED);
        }
        return method.equals("PUT") && path.contains(".m4s") ? EnumSet.of(STORED) : EnumSet.noneOf(Moment.class);
    }

    private static boolean isClaim(String sql) {
        return sql.contains("update jobs") && sql.contains("skip locked") && sql.contains("fence + 1");
    }

    private static boolean isJoin(String method, String path) {
        return method.equals("POST") && path.contains("uploadId=");
    }
}
