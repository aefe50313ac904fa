package org.inclusion.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.inclusion.access.LearnerId;
import org.inclusion.annotation.Internal;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * One list of what is noted of a learner, read page by page: her evidence, the looks. Immutable.
 *
 * @param name the name of the list in a copy
 * @param first reads the first page
 */
@Internal
public record NotedList(String name, Reader first) {

    /** Reads one page of a list. */
    @FunctionalInterface
    public interface Reader {

        /**
         * Reads the page.
         *
         * @param tx the transaction
         * @param now the time at which the page is read
         */
        Page read(Transaction tx, LearnerId learner, Instant now);
    }

    /**
     * A page of a list.
     *
     * @param rows the rows: each has values by name, in the order of writing. A value is null where nothing is noted, or a text, a
     *     flag, a number, an instant, a {@link Person}, a {@link org.inclusion.words.LocalizedText}, a list or a map of such values;
     *     of anything else its {@code toString} is written
     * @param next reads the next page; null at the end
     */
    public record Page(
            List<Map<String, @Nullable Object>> rows,
            @Nullable Reader next) {}

    /**
     * A person in a row. The name is asked from the host when the copy is written.
     *
     * @param id the id of an actor or a learner
     */
    public record Person(String id) {}
}
