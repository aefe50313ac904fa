package org.inclusion.jpa.access;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.inclusion.access.AccessRows;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Look;
import org.inclusion.access.LookPosition;
import org.inclusion.access.LookStore;
import org.inclusion.journal.JournalEntry;
import org.inclusion.jpa.journal.EntryAlong;
import org.inclusion.jpa.sql.Dialect;
import org.inclusion.jpa.sql.Erasing;
import org.inclusion.jpa.sql.Micros;
import org.inclusion.jpa.sql.Row;
import org.inclusion.jpa.sql.Sql;
import org.inclusion.jpa.sql.Stored;
import org.inclusion.jpa.sql.Table;
import org.inclusion.jpa.transaction.JpaTransaction;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;

/** Keeps looks in a table, by learner, viewer, day and what was seen. */
public final class JpaLookStore implements LookStore {

    private static final Stored<Look> LOOKS = Stored.of(AccessRows.LOOK);

    private static final Table LOOK = LOOKS.table();

    private static final EntryAlong LOOK_WITH_ENTRY = EntryAlong.rowsOf(LOOK);

    /** One order for all, so that two transactions that note the same looks never wait for each other. */
    private static final Comparator<Look> IN_ORDER = Comparator.comparing(Look::learner)
            .thenComparing(Look::viewer)
            .thenComparing(look -> look.what().name())
            .thenComparing(Look::day);

    /** The primary key, in the order of the columns. */
    private record Key(String learner, String viewer, String day, String what) {

        static Key of(Look look) {
            return new Key(
                    look.learner().value(),
                    look.viewer(),
                    look.day().toString(),
                    look.what().name());
        }

        static Key read(Row row) {
            return new Key(row.text(), row.text(), row.text(), row.text());
        }
    }

    private final Dialect dialect;

    public JpaLookStore(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public List<Look> note(Transaction tx, Collection<Look> looks) {
        List<Row> rows = looks.stream().sorted(IN_ORDER).map(LOOKS::row).toList();
        Set<Key> fresh = dialect.insertContended(JpaTransaction.entityManager(tx), LOOK, rows).stream()
                .map(Key::read)
                .collect(Collectors.toSet());
        return looks.stream().filter(look -> fresh.contains(Key.of(look))).toList();
    }

    @Override
    public Optional<List<Look>> noteWithEntry(Transaction tx, Look look, JournalEntry entry) {
        boolean isNew = LOOK_WITH_ENTRY.insertNew(JpaTransaction.entityManager(tx), dialect, LOOKS.row(look), entry);
        return Optional.of(isNew ? List.of(look) : List.of());
    }

    @Override
    public List<Look> at(Transaction tx, LearnerId learner, @Nullable LookPosition after, int limit) {
        EntityManager entityManager = JpaTransaction.entityManager(tx);
        String latestFirst = " order by looked_at desc, viewer_id, subject, looked_on";
        String hers = LOOK.select() + " where learner_id = ?1";
        List<Row> rows = after == null
                ? Sql.firstRows(entityManager, LOOK, limit, hers + latestFirst, learner.value())
                : Sql.firstRows(
                        entityManager,
                        LOOK,
                        limit,
                        hers + " and looked_at <= ?2"
                                + " and (looked_at < ?2 or (viewer_id, subject, looked_on) > (?3, ?4, ?5))"
                                + latestFirst,
                        learner.value(),
                        Micros.of(after.at()),
                        after.viewer(),
                        after.what().name(),
                        after.day().toString());
        return rows.stream().map(LOOKS::read).toList();
    }

    @Override
    public Set<String> structures(Transaction tx, LearnerId learner) {
        return Sql.rows(
                        JpaTransaction.entityManager(tx),
                        LOOK,
                        "select distinct structure_id from inclusion_look where learner_id = ?1",
                        learner.value())
                .stream()
                .map(Row::text)
                .collect(Collectors.toSet());
    }

    @Override
    public int forget(Transaction tx, LearnerId learner, int atMost) {
        return Erasing.forget(
                JpaTransaction.entityManager(tx), dialect, List.of(AccessRows.LOOK), learner.value(), atMost);
    }

    @Override
    public int rename(Transaction tx, String viewer, String alias, int atMost) {
        return Erasing.rename(
                JpaTransaction.entityManager(tx), dialect, List.of(AccessRows.LOOK), viewer, alias, atMost);
    }
}
