package dev.ozean.encoding;

import dev.ozean.events.Ids;
import dev.ozean.local.TestStack;
import dev.ozean.local.server.DatabaseRole;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.StringJoiner;
import java.util.UUID;

/** Jobs and workers put into the database as they are, without requests and processes. */
public final class QueueRows implements AutoCloseable {
    private final Connection owner;
    private UUID last = Ids.next();

    public QueueRows() {
        try {
            owner = TestStack.connect("encoding", DatabaseRole.OWNER);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        clear();
    }

    /** Nothing waits or runs, nobody works, nothing was done, and nothing is held up. */
    public void clear() {
        execute("delete from jobs where title = 'Crowd'");
        execute("update jobs set status = 'cancelled', ended_at = now(), lease_owner = null, lease_until = null "
                + "where status in ('queued', 'processing', 'retrying')");
        execute("update jobs set ended_at = now() - interval '1 year' where status = 'completed'");
        execute("delete from workers");
        execute("delete from queue_pauses");
        execute("delete from queue_drain");
    }

    /** All that {@code work} puts in is put in at the same moment. */
    public void together(Runnable work) {
        try {
            owner.setAutoCommit(false);
            work.run();
            owner.commit();
            owner.setAutoCommit(true);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public UUID queued(UUID group, String priority, Duration ago) {
        return insert(
                group, "'queued', '%s', 0, now() - %s, null, null, null, null, null".formatted(priority, sql(ago)));
    }

    /** @param due how long ago its pause ended; less than nothing while it goes on */
    public UUID retrying(UUID group, String priority, Duration due) {
        return insert(
                group,
                "'retrying', '%s', 1, now() - interval '9 hours', now() - %s, now(), null, null, null"
                        .formatted(priority, sql(due)));
    }

    /** @param lease what is left of it; less than nothing of a lost worker's job */
    public UUID running(UUID group, String worker, Duration lease) {
        return insert(
                group,
                "'processing', 'normal', 1, now(), null, now() - interval '1 minute', null, '%s', now() + %s"
                        .formatted(worker, sql(lease)));
    }

    /** Handed back by a worker that stopped. */
    public UUID released(UUID group) {
        var job = running(group, "stopped", Duration.ofSeconds(-1));
        set(job, "lease_owner = null");
        return job;
    }

    public UUID completed(UUID group, Duration startedAgo, Duration endedAgo) {
        return insert(
                group,
                "'completed', 'normal', 1, now() - %s, null, now() - %s, now() - %s, null, null"
                        .formatted(sql(startedAgo), sql(startedAgo), sql(endedAgo)));
    }

    /** So many jobs that wait, of all priorities, of so many groups. */
    public void crowd(int jobs, int groups) {
        execute("""
                insert into jobs (id, group_id, video_id, generation, master_key, master_size_bytes, title, max_attempts,
                    takeovers, requested_at, fence, progress, renditions, status, priority, attempt, queued_at)
                select gen_random_uuid(), cast(lpad(to_hex(number %% %d), 32, '0') as uuid), gen_random_uuid(), 1, 'master',
                    1000, 'Crowd', 4, 0, now(), 1, 0, '[]', 'queued', (array['urgent', 'normal', 'bulk'])[1 + number %% 3],
                    0, now() - number * interval '1 second'
                from generate_series(1, %d) as number""".formatted(groups, jobs));
        execute("analyze jobs");
    }

    public void complete(UUID job) {
        execute(
                "update jobs set status = 'completed', ended_at = now(), lease_owner = null, lease_until = null where id = '%s'"
                        .formatted(job));
    }

    public void set(UUID job, String columns) {
        execute("update jobs set %s where id = '%s'".formatted(columns, job));
    }

    public void worker(String name, int slots, Duration seenAgo) {
        execute(
                "insert into workers (instance, slots, openings, paused, seen_at) values ('%s', %d, 1, false, now() - %s)"
                        .formatted(name, slots, sql(seenAgo)));
    }

    public void execute(String command) {
        try (var sql = owner.createStatement()) {
            sql.execute(command);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The one value that a query gives. */
    public String read(String query) {
        try (var sql = owner.createStatement();
                var row = sql.executeQuery(query)) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How the database answers a query, and how long that takes, line by line. */
    public String explain(String query) {
        try (var sql = owner.createStatement();
                var row = sql.executeQuery("explain (analyze, buffers) " + query)) {
            var lines = new StringJoiner("\n");
            while (row.next()) {
                lines.add(row.getString(1));
            }
            return lines.toString();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        clear();
        try {
            owner.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private UUID insert(UUID group, String rest) {
        var id = nextId();
        execute("""
                insert into jobs (id, group_id, video_id, generation, master_key, master_size_bytes, title, max_attempts,
                    takeovers, requested_at, fence, progress, renditions,
                    status, priority, attempt, queued_at, next_retry_at, started_at, ended_at, lease_owner, lease_until)
                values ('%s', '%s', '%s', 1, 'master', 1000, 'Waves', 4, 0, now(), 1, 0, '[]', %s)""".formatted(id, group, Ids.next(), rest));
        return id;
    }

    /** Newer than the one before: of two of the same millisecond chance decides which sorts first. */
    private UUID nextId() {
        var before = last;
        while (last.toString().compareTo(before.toString()) <= 0) {
            last = Ids.next();
        }
        return last;
    }

    private static String sql(Duration time) {
        return "interval '%d milliseconds'".formatted(time.toMillis());
    }
}
