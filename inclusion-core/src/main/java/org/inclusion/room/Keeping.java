package org.inclusion.room;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.inclusion.access.LearnerId;
import org.inclusion.annotation.Internal;
import org.inclusion.kept.ErasedKind;
import org.inclusion.row.Rows;
import org.inclusion.store.Transaction;
import org.inclusion.time.Calendar;

/**
 * The data that stores keep of learners, and of people who acted: how it is forgotten, renamed, given a new id, and shown in her copy. Immutable.
 *
 * @param forgotten how the rows about her are forgotten, by kind, in the order of an erasure
 * @param renamed how her id leaves the rows about others
 * @param moved how rows about her get her new id
 * @param noted the lists of her copy
 * @param over how rows leave whose time is over, of whomever they are, with erasures that are due
 * @param uncounted how it is forgotten that published sums counted her
 * @param swept how rows leave that last a moment, of whomever they are, each day before anything else
 */
@Internal
public record Keeping(
        Map<ErasedKind, Forget> forgotten,
        List<Rename> renamed,
        List<MovedRows> moved,
        List<NotedList> noted,
        List<DropOver> over,
        List<BiConsumer<Transaction, LearnerId>> uncounted,
        List<DropOver> swept) {

    /** Nothing. */
    public static final Keeping NOTHING =
            new Keeping(Map.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /** What the stores of some rooms keep, room by room. */
    public static Keeping of(List<Room> rooms, RoomStores stores, Calendar calendar) {
        return rooms.stream().map(room -> room.keeping(stores, calendar)).reduce(NOTHING, Keeping::and);
    }

    /** Copies what is listed, in its order. */
    public Keeping {
        forgotten = Collections.unmodifiableMap(new LinkedHashMap<>(forgotten));
        renamed = List.copyOf(renamed);
        moved = List.copyOf(moved);
        noted = List.copyOf(noted);
        over = List.copyOf(over);
        uncounted = List.copyOf(uncounted);
        swept = List.copyOf(swept);
    }

    /**
     * With a table whose rows are one learner's: they are forgotten, they move by the rule of most rows, and her copy lists them.
     *
     * @param rows what the room says of the table
     * @param list the name of the list in a copy
     * @param all reads the rows of a learner
     * @param adding adds a row that is new
     * @param forget forgets rows of a learner
     */
    public <T> Keeping table(
            Rows<T> rows, String list, AllRows<T> all, BiConsumer<Transaction, T> adding, Forget forget) {
        return forgetting(rows.erased().orElseThrow(), forget)
                .moving(MovedTable.of(rows, all, adding, forget))
                .noting(NotedList.atOnce(list, all, rows));
    }

    /**
     * With rows about her that an erasure forgets.
     *
     * @throws IllegalArgumentException if rows of this kind are forgotten already
     */
    public Keeping forgetting(ErasedKind kind, Forget forget) {
        if (forgotten.containsKey(kind)) {
            throw new IllegalArgumentException("rows of the kind " + kind + " are forgotten in two ways");
        }
        Map<ErasedKind, Forget> more = new LinkedHashMap<>(forgotten);
        more.put(kind, forget);
        return new Keeping(more, renamed, moved, noted, over, uncounted, swept);
    }

    /** With rows about others that name a person who acted. */
    public Keeping renaming(Rename rename) {
        return new Keeping(forgotten, with(renamed, rename), moved, noted, over, uncounted, swept);
    }

    /** With rows about her that get her new id. */
    public Keeping moving(MovedRows rows) {
        return new Keeping(forgotten, renamed, with(moved, rows), noted, over, uncounted, swept);
    }

    /** With a list of her copy. */
    public Keeping noting(NotedList list) {
        return new Keeping(forgotten, renamed, moved, with(noted, list), over, uncounted, swept);
    }

    /** With rows that leave when their time is over. */
    public Keeping dropping(DropOver drop) {
        return new Keeping(forgotten, renamed, moved, noted, with(over, drop), uncounted, swept);
    }

    /** With sums that counted her: they stand, and the next ones leave her out. */
    public Keeping uncounting(BiConsumer<Transaction, LearnerId> forget) {
        return new Keeping(forgotten, renamed, moved, noted, over, with(uncounted, forget), swept);
    }

    /** With rows that last a moment. */
    public Keeping sweeping(DropOver sweep) {
        return new Keeping(forgotten, renamed, moved, noted, over, uncounted, with(swept, sweep));
    }

    /**
     * With what other stores keep, behind this.
     *
     * @throws IllegalArgumentException if both forget rows of one kind
     */
    public Keeping and(Keeping other) {
        Keeping both = this;
        for (Map.Entry<ErasedKind, Forget> one : other.forgotten.entrySet()) {
            both = both.forgetting(one.getKey(), one.getValue());
        }
        return new Keeping(
                both.forgotten,
                with(renamed, other.renamed),
                with(moved, other.moved),
                with(noted, other.noted),
                with(over, other.over),
                with(uncounted, other.uncounted),
                with(swept, other.swept));
    }

    private static <E> List<E> with(List<E> list, E one) {
        return with(list, List.of(one));
    }

    private static <E> List<E> with(List<E> list, List<E> more) {
        return Stream.concat(list.stream(), more.stream()).toList();
    }
}
