package dev.ozean.catalog.upload;

import dev.ozean.testing.BucketAccounts;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The accounts of the masters' bucket, and how they may be kept. */
final class Bookkeeping {
    static final BucketAccounts ACCOUNTS = new BucketAccounts("catalog", "OZEAN_S3_MASTERS");

    private Bookkeeping() {}

    /** A walk whenever one is asked for, and none in between. */
    public static class AtOnce implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            // other tests leave in the bucket what they like
            return BucketAccounts.atOnceWith("ozean.accounting.most", "1000000");
        }
    }

    /** One folder without a row is too many. */
    public static class Wary implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return BucketAccounts.atOnceWith("ozean.accounting.most", "0");
        }
    }

    /** Nothing is removed. */
    public static class ReportOnly implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return BucketAccounts.atOnceWith("ozean.accounting.delete", "false");
        }
    }
}
