package dev.ozean.catalog.upload;

import dev.ozean.web.Failure;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Uploads of the group that the transaction was opened for, and their parts. */
@ApplicationScoped
class UploadRepository implements PanacheRepositoryBase<Upload, UUID> {
    private static final String LOCK = "select id from uploads where id = :id for no key update";
    private static final String ADD_PART = """
        insert into upload_parts (group_id, upload_id, number, etag, size_bytes)
        values (:group, :upload, :number, :etag, :size)\
        """;
    private static final String PARTS =
            "select number, etag, size_bytes from upload_parts where upload_id = :upload order by number";
    private static final String CLAIM = """
        update uploads set claimed_until = now() + make_interval(secs => :seconds)
        where id = :id and state = 'completing' and (claimed_until is null or claimed_until < now())\
        """;
    private static final String RENEW = """
        update uploads set claimed_until = now() + make_interval(secs => :seconds)
        where id = :id and state = 'completing'\
        """;

    /** @throws Failure.NotFound if there is none in the group */
    Uni<Upload> get(UUID id) {
        return findById(id).onItem().ifNull().failWith(() -> new Failure.NotFound("upload", id));
    }

    /** Waits for whoever changes it at the moment. */
    Uni<Upload> getForChange(UUID id) {
        return getSession()
                .chain(session -> session.createNativeQuery(LOCK, UUID.class)
                        .setParameter("id", id)
                        .getResultList())
                .chain(() -> get(id));
    }

    Uni<Void> add(UUID group, UUID upload, StoredPart part) {
        return getSession()
                .chain(session -> session.createNativeQuery(ADD_PART)
                        .setParameter("group", group)
                        .setParameter("upload", upload)
                        .setParameter("number", part.number())
                        .setParameter("etag", part.etag())
                        .setParameter("size", part.size())
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** In the order of their numbers. */
    Uni<List<StoredPart>> parts(UUID upload) {
        return getSession()
                .chain(session -> session.createNativeQuery(PARTS, Object[].class)
                        .setParameter("upload", upload)
                        .getResultList())
                .map(rows -> rows.stream().map(StoredPart::of).toList());
    }

    /** Whether the caller is the one who may complete the upload now. */
    Uni<Boolean> claim(UUID id, Duration time) {
        return update(CLAIM, id, time).map(rows -> rows == 1);
    }

    Uni<Void> renew(UUID id, Duration time) {
        return update(RENEW, id, time).replaceWithVoid();
    }

    private Uni<Integer> update(String sql, UUID id, Duration time) {
        return getSession()
                .chain(session -> session.createNativeQuery(sql)
                        .setParameter("id", id)
                        .setParameter("seconds", (double) time.toSeconds())
                        .executeUpdate());
    }
}
