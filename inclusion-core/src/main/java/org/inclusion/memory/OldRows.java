package org.inclusion.memory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.inclusion.access.LearnerId;
import org.inclusion.privacy.RunningTerm;
import org.inclusion.row.Column;
import org.inclusion.row.Mark;
import org.inclusion.row.Named;
import org.inclusion.row.Rows;
import org.inclusion.store.Transaction;

/**
 * The rows of one kind whose term is over.
 *
 * @param held the rows
 */
record OldRows<V>(Held<?, V> held) {

    static boolean haveATerm(Rows<?> rows) {
        return !rows.columns(Mark.TERM_BEGINS).isEmpty()
                || !rows.columns(Mark.LAST_DAY).isEmpty();
    }

    long count(Transaction tx, Collection<LearnerId> learners, RunningTerm term) {
        return held.all(tx).stream().filter(old(tx, learners, term)).count();
    }

    int drop(Transaction tx, Collection<LearnerId> learners, RunningTerm term, int atMost) {
        return held.forget(tx, old(tx, learners, term), atMost);
    }

    private Predicate<V> old(Transaction tx, Collection<LearnerId> learners, RunningTerm term) {
        Rows<V> rows = held.rows();
        Set<String> hers = learners.stream().map(LearnerId::value).collect(Collectors.toSet());
        Predicate<V> isHers = row -> hers.contains(rows.text(Column.LEARNER, row));
        List<Column<? super V>> days = rows.columns(Mark.LAST_DAY);
        if (!days.isEmpty()) {
            String lastDay = days.get(0).name();
            return isHers.and(
                    row -> ((LocalDate) Objects.requireNonNull(rows.value(lastDay, row))).isBefore(term.today()));
        }
        String structure = rows.columns(Named.STRUCTURE).get(0).name();
        Predicate<V> isOver = row -> term.isOld(Objects.requireNonNull(rows.text(structure, row)), begins(row));
        return rows.latest().stream()
                .map(column -> isNotTheLatest(tx, column))
                .reduce(isHers.and(isOver), Predicate::and);
    }

    private Instant begins(V row) {
        String begins = held.rows().columns(Mark.TERM_BEGINS).get(0).name();
        return (Instant) Objects.requireNonNull(held.rows().value(begins, row));
    }

    private Predicate<V> isNotTheLatest(Transaction tx, String column) {
        Map<String, Instant> latest = new HashMap<>();
        held.all(tx)
                .forEach(row -> latest.merge(
                        String.valueOf(held.rows().text(column, row)),
                        begins(row),
                        (one, other) -> one.isAfter(other) ? one : other));
        return row -> begins(row).isBefore(latest.get(String.valueOf(held.rows().text(column, row))));
    }
}
