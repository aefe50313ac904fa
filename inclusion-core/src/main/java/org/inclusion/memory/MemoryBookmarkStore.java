package org.inclusion.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.inclusion.access.LearnerId;
import org.inclusion.progress.Bookmark;
import org.inclusion.progress.BookmarkStore;
import org.inclusion.store.Transaction;

/** Bookmarks by learner and item. */
final class MemoryBookmarkStore implements BookmarkStore {
    private record Key(LearnerId learner, String item) {}

    private final Table<Key, Bookmark> rows = new Table<>();

    @Override
    public void keep(Transaction tx, Bookmark bookmark) {
        Key key = new Key(bookmark.learner(), bookmark.item());
        if (rows.get(tx, key).filter(kept -> kept.at().isAfter(bookmark.at())).isEmpty()) {
            rows.put(tx, key, bookmark);
        }
    }

    @Override
    public Optional<Bookmark> find(Transaction tx, LearnerId learner, String item) {
        return rows.get(tx, new Key(learner, item));
    }

    @Override
    public Optional<Bookmark> latest(Transaction tx, LearnerId learner) {
        return rows
                .where(
                        tx,
                        row -> row.learner().equals(learner),
                        Comparator.comparing(Bookmark::at).reversed().thenComparing(Bookmark::item))
                .stream()
                .findFirst();
    }

    @Override
    public void remove(Transaction tx, LearnerId learner, String item, Instant at) {
        Key key = new Key(learner, item);
        if (rows.get(tx, key).filter(kept -> !kept.at().isAfter(at)).isPresent()) {
            rows.remove(tx, key);
        }
    }
}
