package org.inclusion.memory;

import java.time.Instant;
import java.util.Optional;
import org.inclusion.access.LearnerId;
import org.inclusion.progress.Bookmark;
import org.inclusion.progress.BookmarkStore;
import org.inclusion.store.Transaction;

/** Bookmarks by learner and item. */
final class MemoryBookmarkStore implements BookmarkStore {

    private final Table<Bookmark> rows = new Table<>();

    @Override
    public void keep(Transaction tx, Bookmark bookmark) {
        Optional<Bookmark> kept = find(tx, bookmark.learner(), bookmark.item());
        if (kept.isEmpty() || !kept.get().at().isAfter(bookmark.at())) {
            rows.put(tx, bookmark.learner().value(), bookmark.item(), bookmark.at(), bookmark);
        }
    }

    @Override
    public Optional<Bookmark> find(Transaction tx, LearnerId learner, String item) {
        return rows.get(tx, learner.value(), item);
    }

    @Override
    public Optional<Bookmark> latest(Transaction tx, LearnerId learner) {
        return rows.latest(tx, learner.value());
    }

    @Override
    public void remove(Transaction tx, LearnerId learner, String item, Instant at) {
        Optional<Bookmark> kept = find(tx, learner, item);
        if (kept.isPresent() && !kept.get().at().isAfter(at)) {
            rows.remove(tx, learner.value(), item);
        }
    }
}
