package dev.ozean.encoding.output;

import dev.ozean.encoding.Database;
import dev.ozean.encoding.Scripted;
import dev.ozean.testing.BucketAccounts;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** The accounts of the streams' bucket, and how they are kept. */
final class Bookkeeping {
    static final BucketAccounts ACCOUNTS = new BucketAccounts("encoding", "OZEAN_S3_HLS");

    private Bookkeeping() {}

    /** A walk whenever one is asked for, and none in between. */
    public static class AtOnce extends Scripted {
        @Override
        public Map<String, String> getConfigOverrides() {
            var all = new HashMap<>(super.getConfigOverrides());
            // other tests leave in the bucket what they like
            all.putAll(BucketAccounts.atOnceWith("ozean.accounting.most", "1000000"));
            return all;
        }
    }

    /** As if somebody may play what is in the folder. */
    static void announced(OutputFolder folder) throws SQLException {
        Database.execute("""
                insert into outputs (job_id, fence, group_id, video_id, announced)
                values ('%s', %d, '%s', '%s', true)""".formatted(folder.jobId(), folder.fence(), folder.groupId(), folder.videoId()));
    }
}
