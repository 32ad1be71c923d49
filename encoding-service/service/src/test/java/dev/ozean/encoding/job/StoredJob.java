package dev.ozean.encoding.job;

import dev.ozean.events.Ids;
import dev.ozean.local.TestStack;
import dev.ozean.local.server.DatabaseRole;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A job of which the database tells what some other instance made of it; older than all others, so it is taken first. */
final class StoredJob implements AutoCloseable {
    final UUID id = Ids.next();
    final UUID group = Ids.next();
    final UUID video = Ids.next();
    private final Connection owner = TestStack.connect("encoding", DatabaseRole.OWNER);

    private StoredJob() throws SQLException {}

    /** @param leaseUntil SQL */
    static StoredJob held(String worker, int takeovers, String leaseUntil) throws SQLException {
        var job = new StoredJob();
        job.execute("""
                insert into jobs (id, group_id, video_id, generation, master_key, master_size_bytes, title, status,
                    attempt, max_attempts, takeovers, requested_at, queued_at, started_at, fence, lease_owner,
                    lease_until, progress, renditions)
                values ('%s', '%s', '%s', 1, 'master', 1000, 'Waves', 'processing', 1, 4, %d, now(),
                    '2000-01-01T00:00:00Z', now(), 1, '%s', %s, 0, '[]')""".formatted(job.id, job.group, job.video, takeovers, worker, leaseUntil));
        return job;
    }

    /** For workers to take. */
    static StoredJob queued() throws SQLException {
        var job = held("nobody", 0, "now()");
        job.execute("""
                update jobs set status = 'queued', attempt = 0, started_at = null, fence = 0, lease_owner = null,
                    lease_until = null where id = '%s'""".formatted(job.id));
        return job;
    }

    /** Without ever having been anything else. */
    static StoredJob of(String status) throws SQLException {
        var job = new StoredJob();
        job.execute("""
                insert into jobs (id, group_id, video_id, generation, master_key, master_size_bytes, title, status,
                    attempt, max_attempts, takeovers, requested_at, queued_at, ended_at, fence, lease_owner, lease_until,
                    progress, renditions)
                values ('%1$s', '%2$s', '%3$s', 1, 'master', 1000, 'Waves', '%4$s', 1, 4, 0, now(), now(),
                    case when '%4$s' in ('completed', 'failed', 'cancelled') then now() end, 1,
                    case when '%4$s' = 'processing' then 'one' end, case when '%4$s' = 'processing' then now() end,
                    0, '[]')""".formatted(job.id, job.group, job.video, status));
        return job;
    }

    void note(String event) throws SQLException {
        execute("""
                insert into processing_events (job_id, group_id, video_id, happened_at, type, attempt)
                values ('%s', '%s', '%s', now(), '%s', 1)""".formatted(id, group, video, event));
    }

    String column(String expression) throws SQLException {
        return query("select %s from jobs where id = '%s'".formatted(expression, id))
                .getFirst();
    }

    /** One of each line of its history. */
    List<String> history(String expression) throws SQLException {
        return query("select %s from processing_events where job_id = '%s' order by id".formatted(expression, id));
    }

    List<String> query(String select) throws SQLException {
        try (var sql = owner.createStatement();
                var rows = sql.executeQuery(select)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    void execute(String command) throws SQLException {
        try (var sql = owner.createStatement()) {
            sql.execute(command);
        }
    }

    @Override
    public void close() throws SQLException {
        try (owner) {
            execute("""
                    update jobs set status = 'cancelled', ended_at = now(), lease_owner = null, lease_until = null,
                        next_retry_at = null
                    where id = '%s' and status in ('queued', 'processing', 'retrying')""".formatted(id));
        }
    }
}
