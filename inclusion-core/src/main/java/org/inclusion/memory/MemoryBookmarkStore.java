package org.inclusion.memory;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.inclusion.access.LearnerId;
import org.inclusion.progress.Bookmark;
import org.inclusion.progress.BookmarkStore;
import org.inclusion.progress.ProgressRows;
import org.inclusion.store.Transaction;

/** Keeps bookmarks by learner and item; the latest first. */
final class MemoryBookmarkStore implements BookmarkStore, HoldingRows {

    private final Table<LearnerId, String, Bookmark> rows =
            new Table<>(comparing(Bookmark::at).reversed().thenComparing(Bookmark::item));

    @Override
    public void keep(Transaction tx, Bookmark bookmark) {
        if (!hasLater(tx, bookmark.learner(), bookmark.item(), bookmark.at())) {
            rows.put(tx, bookmark.learner(), bookmark.item(), bookmark);
        }
    }

    @Override
    public Optional<Bookmark> find(Transaction tx, LearnerId learner, String item) {
        return rows.find(tx, learner, item);
    }

    @Override
    public Optional<Bookmark> latest(Transaction tx, LearnerId learner) {
        return rows.first(tx, learner);
    }

    @Override
    public List<Bookmark> of(Transaction tx, LearnerId learner) {
        return rows.of(tx, learner);
    }

    @Override
    public void remove(Transaction tx, LearnerId learner, String item, Instant at) {
        if (!hasLater(tx, learner, item, at)) {
            rows.remove(tx, learner, item);
        }
    }

    private boolean hasLater(Transaction tx, LearnerId learner, String item, Instant at) {
        return find(tx, learner, item).filter(kept -> kept.at().isAfter(at)).isPresent();
    }

    @Override
    public int forget(Transaction tx, LearnerId learner, int atMost) {
        return rows.forget(tx, learner, atMost);
    }

    @Override
    public List<Held<?, ?>> held() {
        return List.of(Held.of(ProgressRows.BOOKMARK, rows));
    }
}
