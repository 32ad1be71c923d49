package dev.ozean.encoding;

import dev.ozean.local.TestStack;
import dev.ozean.local.server.DatabaseRole;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** The database answers as if it were just starting when one column of one job is written, for so many times. */
public final class FlakyJobs implements AutoCloseable {
    private final Connection owner;

    /** The heart's writing goes on: it is recognised by the moment that it writes. */
    public FlakyJobs(UUID job, String column, int times) throws SQLException {
        owner = TestStack.connect("encoding", DatabaseRole.OWNER);
        try (var sql = owner.createStatement()) {
            sql.execute("create sequence breaks");
            sql.execute("""
                    create function break_off() returns trigger language plpgsql security definer as $$
                    begin
                        if nextval('breaks') <= %d then
                            raise exception 'the database system is starting up' using errcode = '57P03';
                        end if;
                        return new;
                    end $$""".formatted(times));
            sql.execute("""
                    create trigger break_off before update on jobs for each row
                    when (new.id = '%s' and new.%s is distinct from old.%s
                        and new.heartbeat_at is not distinct from old.heartbeat_at)
                    execute function break_off()""".formatted(job, column, column));
        }
    }

    /** How often that was written, or tried to. */
    int tries() throws SQLException {
        try (var sql = owner.createStatement();
                var row = sql.executeQuery("select case when is_called then last_value else 0 end from breaks")) {
            row.next();
            return row.getInt(1);
        }
    }

    @Override
    public void close() throws SQLException {
        try (owner;
                var sql = owner.createStatement()) {
            sql.execute("drop function break_off cascade");
            sql.execute("drop sequence breaks");
        }
    }
}
