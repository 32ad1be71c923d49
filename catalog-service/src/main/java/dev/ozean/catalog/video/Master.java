package dev.ozean.catalog.video;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The file that streams are made of.
 *
 * @param fileUrl {@code s3://bucket/key}
 */
@Embeddable
record Master(
        @Column(name = "master_file_url") String fileUrl,
        @Column(name = "size_bytes") Long sizeBytes,
        @Column(name = "filename") String filename,
        @Column(name = "content_type") String contentType) {

    static Master of(StoredMaster stored) {
        return new Master(
                "s3://%s/%s".formatted(stored.bucket(), stored.key()),
                stored.sizeBytes(),
                stored.filename(),
                stored.contentType());
    }

    /** Where it lies in its bucket. */
    String key() {
        var path = fileUrl.substring("s3://".length());
        return path.substring(path.indexOf('/') + 1);
    }
}
