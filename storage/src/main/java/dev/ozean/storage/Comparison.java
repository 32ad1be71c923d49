package dev.ozean.storage;

import dev.ozean.storage.Window.Absent;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Holds what the store says against what the rows say. */
@ApplicationScoped
class Comparison {
    private final Pool pool;
    private final Books books;

    Comparison(@ReactiveDataSource("system") Pool pool, Books books) {
        this.pool = pool;
        this.books = books;
    }

    /** The stretch of keys from after {@code after} that this page covers. */
    Window window(String after, Page page) {
        var keys = page.objects().stream().map(StoredObject::key).toArray(String[]::new);
        var end = page.isLast() ? "" : page.objects().getLast().key();
        var absent = Rows.of(
                pool.preparedQuery(books.absent()).execute(Tuple.of(after, end, keys, Page.SIZE)),
                row -> new Absent(row.getString("key"), row.getUUID("group_id")));
        return Window.of(page, absent, Page.SIZE);
    }

    /** Of these, the folders that no row names. */
    List<Pile> unknown(Collection<Pile> piles) {
        var known = known(piles.stream().map(pile -> pile.folder().name()));
        return piles.stream()
                .filter(pile -> !known.contains(pile.folder().name()))
                .toList();
    }

    boolean isKnown(Folder folder) {
        return !known(Stream.of(folder.name())).isEmpty();
    }

    private Set<String> known(Stream<String> folders) {
        return Set.copyOf(Rows.of(
                pool.preparedQuery(books.known()).execute(Tuple.of((Object) folders.toArray(String[]::new))),
                row -> row.getString("folder")));
    }
}
