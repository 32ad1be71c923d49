package dev.ozean.storage;

import dev.ozean.storage.Window.Absent;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** One line of the accounts, as a walk writes it. */
record Entry(Kind kind, String name, Optional<UUID> group, long objects, long bytes, Optional<Instant> newest) {
    /** What does not agree. */
    enum Kind {
        /** Objects in a folder that no row names. */
        UNKNOWN_OBJECT,
        /** An upload in parts that was begun in such a folder. */
        UNKNOWN_UPLOAD,
        /** An object that a row names. */
        MISSING_OBJECT
    }

    static Entry unknown(Pile pile) {
        return new Entry(
                Kind.UNKNOWN_OBJECT,
                pile.folder().name(),
                pile.folder().group(),
                pile.objects(),
                pile.bytes(),
                Optional.of(pile.newest()));
    }

    static Entry unknownUpload(StoredObject upload) {
        return new Entry(
                Kind.UNKNOWN_UPLOAD,
                upload.key(),
                Folder.of(upload.key()).group(),
                1,
                upload.bytes(),
                Optional.of(upload.modified()));
    }

    static Entry missing(Absent absent) {
        return new Entry(Kind.MISSING_OBJECT, absent.key(), Optional.of(absent.group()), 1, 0, Optional.empty());
    }

    Tuple in(Pass pass) {
        return Tuple.tuple()
                .addValue(kind.name().toLowerCase(Locale.ROOT))
                .addValue(name)
                .addValue(group.orElse(null))
                .addValue(objects)
                .addValue(bytes)
                .addValue(newest.map(time -> time.atOffset(ZoneOffset.UTC)).orElse(null))
                .addValue(pass.number());
    }
}
