package org.inclusion.jpa.progress;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.inclusion.access.LearnerId;
import org.inclusion.jpa.sql.Dialect;
import org.inclusion.jpa.sql.Erasing;
import org.inclusion.jpa.sql.Micros;
import org.inclusion.jpa.sql.Row;
import org.inclusion.jpa.sql.Sql;
import org.inclusion.jpa.sql.Stored;
import org.inclusion.jpa.sql.Table;
import org.inclusion.jpa.transaction.JpaTransaction;
import org.inclusion.progress.Bookmark;
import org.inclusion.progress.BookmarkStore;
import org.inclusion.progress.ProgressRows;
import org.inclusion.store.Transaction;

/** Keeps bookmarks in a table, by learner and item. */
public final class JpaBookmarkStore implements BookmarkStore {

    private static final Stored<Bookmark> BOOKMARKS = Stored.of(ProgressRows.BOOKMARK);

    private static final Table BOOKMARK = BOOKMARKS.table();

    private final Dialect dialect;

    public JpaBookmarkStore(Dialect dialect) {
        this.dialect = dialect;
    }

    /**
     * The database itself compares the times, while it holds the lock of the row: no other transaction can
     * come between.
     */
    @Override
    public void keep(Transaction tx, Bookmark bookmark) {
        EntityManager entityManager = JpaTransaction.entityManager(tx);
        Row row = BOOKMARKS.row(bookmark);
        if (dialect.insertNew(entityManager, BOOKMARK, List.of(row)).isEmpty()) {
            Sql.update(
                    entityManager,
                    BOOKMARK,
                    "update inclusion_bookmark set place_id = ?1, kept_at = ?2"
                            + " where learner_id = ?3 and item_id = ?4 and kept_at <= ?2",
                    bookmark.anchor(),
                    Micros.of(bookmark.at()),
                    bookmark.learner().value(),
                    bookmark.item());
        }
    }

    @Override
    public Optional<Bookmark> find(Transaction tx, LearnerId learner, String item) {
        return Sql.rows(
                        JpaTransaction.entityManager(tx),
                        BOOKMARK,
                        BOOKMARK.select() + " where learner_id = ?1 and item_id = ?2",
                        learner.value(),
                        item)
                .stream()
                .map(BOOKMARKS::read)
                .findFirst();
    }

    @Override
    public Optional<Bookmark> latest(Transaction tx, LearnerId learner) {
        return Sql.firstRows(
                        JpaTransaction.entityManager(tx),
                        BOOKMARK,
                        1,
                        BOOKMARK.select() + " where learner_id = ?1 order by kept_at desc, item_id",
                        learner.value())
                .stream()
                .map(BOOKMARKS::read)
                .findFirst();
    }

    @Override
    public List<Bookmark> of(Transaction tx, LearnerId learner) {
        return Sql.rows(
                        JpaTransaction.entityManager(tx),
                        BOOKMARK,
                        BOOKMARK.select() + " where learner_id = ?1 order by kept_at desc, item_id",
                        learner.value())
                .stream()
                .map(BOOKMARKS::read)
                .toList();
    }

    @Override
    public void remove(Transaction tx, LearnerId learner, String item, Instant at) {
        Sql.update(
                JpaTransaction.entityManager(tx),
                BOOKMARK,
                "delete from inclusion_bookmark where learner_id = ?1 and item_id = ?2 and kept_at <= ?3",
                learner.value(),
                item,
                Micros.of(at));
    }

    @Override
    public int forget(Transaction tx, LearnerId learner, int atMost) {
        return Erasing.forget(
                JpaTransaction.entityManager(tx), dialect, List.of(ProgressRows.BOOKMARK), learner.value(), atMost);
    }
}
