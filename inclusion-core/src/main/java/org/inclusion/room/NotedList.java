package org.inclusion.room;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.inclusion.access.LearnerId;
import org.inclusion.annotation.Internal;
import org.inclusion.row.Rows;
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
     * @param rows the rows: each has values by name, in the order of writing. A value is null where nothing is noted,
     *     or a text, a flag, a number, an instant, a {@link Person}, a {@link org.inclusion.words.LocalizedText}, a
     *     list or a map of such values; of anything else its {@code toString} is written
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

    /** A list that is read whole, as its room shows its rows. */
    public static <T> NotedList atOnce(String name, AllRows<T> all, Rows<T> rows) {
        return atOnce(name, (tx, learner, now) -> all.of(tx, learner), shown(rows));
    }

    /** A list that is read page by page, as its room shows its rows. */
    public static <T> NotedList paged(String name, RowsBehind<T> pages, Rows<T> rows) {
        return new NotedList(name, behind(pages, shown(rows), null));
    }

    /** Reads a whole list, which quotas keep short. */
    @FunctionalInterface
    public interface Whole<T> {

        /**
         * Reads it.
         *
         * @param now the time at which it is read
         */
        List<T> read(Transaction tx, LearnerId learner, Instant now);
    }

    /** A list that is read whole. */
    public static <T> NotedList atOnce(String name, Whole<T> whole, Function<T, Map<String, @Nullable Object>> row) {
        return new NotedList(
                name,
                (tx, learner, now) ->
                        new Page(whole.read(tx, learner, now).stream().map(row).toList(), null));
    }

    private static <T> Reader behind(
            RowsBehind<T> pages, Function<T, Map<String, @Nullable Object>> row, @Nullable T last) {
        return (tx, learner, now) ->
                page(pages.behind(tx, learner, last, RowsBehind.PAGE), row, found -> behind(pages, row, found));
    }

    /** A page of rows. A full one has a next page, which may be empty. */
    public static <T> Page page(
            List<T> found, Function<T, Map<String, @Nullable Object>> row, Function<T, Reader> behind) {
        return new Page(
                found.stream().map(row).toList(),
                found.size() < RowsBehind.PAGE ? null : behind.apply(found.get(RowsBehind.PAGE - 1)));
    }

    private static <T> Function<T, Map<String, @Nullable Object>> shown(Rows<T> rows) {
        return row -> rows.copy(row, Person::new);
    }
}
