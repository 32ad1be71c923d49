package dev.ozean.storage;

import java.time.Duration;

/** What a service's rows say of its bucket. */
public interface Books {
    /**
     * SQL for the role that sees all groups. Of the folders in {@code $1}, a {@code varchar[]}, it selects as
     * {@code folder} those that a row names.
     */
    String known();

    /**
     * SQL for the role that sees all groups. It selects as {@code key} and {@code group_id} the objects that must be
     * there, after the key {@code $1} up to {@code $2}, or to the end where that is empty, but for those in the
     * {@code varchar[]} {@code $3}; in the order of their bytes, at most {@code $4}.
     */
    String absent();

    /** No limit of age may be below this: for so long something may still be written of which no row tells any more. */
    Duration youngest();

    /**
     * Sees to the removal of a folder that a moment ago no row named, unless a job or an upload can still write to it.
     * False if it stays.
     */
    boolean giveUp(Folder folder);
}
