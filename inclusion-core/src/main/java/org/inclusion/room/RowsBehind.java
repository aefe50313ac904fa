package org.inclusion.room;

import java.util.ArrayList;
import java.util.List;
import org.inclusion.access.LearnerId;
import org.inclusion.annotation.Internal;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;

/** Reads a page of rows of a kind about a learner. */
@Internal
@FunctionalInterface
public interface RowsBehind<T> {

    /** How many rows a page has. */
    int PAGE = 500;

    /**
     * The rows behind one.
     *
     * @param last the last row of the page before; null for the first page
     * @param limit how many at most
     */
    List<T> behind(Transaction tx, LearnerId learner, @Nullable T last, int limit);

    /** All of them, page by page. */
    default AllRows<T> all() {
        return (tx, learner) -> {
            List<T> all = new ArrayList<>();
            List<T> found;
            do {
                @Nullable T last = all.isEmpty() ? null : all.get(all.size() - 1);
                found = behind(tx, learner, last, PAGE);
                all.addAll(found);
            } while (found.size() >= PAGE);
            return all;
        };
    }
}
