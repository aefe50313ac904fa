package org.inclusion.jpa.access;

import static org.inclusion.jpa.sql.Column.key;
import static org.inclusion.jpa.sql.Column.text;
import static org.inclusion.jpa.sql.Column.time;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
import org.inclusion.jpa.sql.Table;
import org.inclusion.jpa.transaction.JpaTransaction;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;

/** Keeps looks in a table, by learner, viewer, day and what was seen. */
public final class JpaLookStore implements LookStore {

    private static final Table LOOK = Table.of(
            "inclusion_look",
            key("learner_id"),
            key("viewer_id"),
            text("structure_id"),
            key("subject"),
            key("looked_on"),
            time("looked_at"));

    private static final EntryAlong LOOK_WITH_ENTRY = EntryAlong.rowsOf(LOOK);

    /** The primary key, in the order of the columns. */
    private record Key(String learner, String viewer, String what, String day) {

        static Key of(Look look) {
            return new Key(
                    look.learner().value(),
                    look.viewer(),
                    look.what().name(),
                    look.day().toString());
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
        List<Row> rows = looks.stream().map(JpaLookStore::row).toList();
        Set<Key> fresh = dialect.insertNew(JpaTransaction.entityManager(tx), LOOK, rows).stream()
                .map(Key::read)
                .collect(Collectors.toSet());
        return looks.stream().filter(look -> fresh.contains(Key.of(look))).toList();
    }

    @Override
    public Optional<List<Look>> noteWithEntry(Transaction tx, Look look, JournalEntry entry) {
        boolean isNew = LOOK_WITH_ENTRY.insertNew(JpaTransaction.entityManager(tx), dialect, row(look), entry);
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
        return rows.stream().map(JpaLookStore::look).toList();
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

    private static Row row(Look look) {
        return Row.of(look.learner(), look.viewer(), look.structure(), look.what(), look.day(), look.at());
    }

    private static Look look(Row row) {
        return new Look(row.learner(), row.text(), row.text(), row.constant(Look.What.class), row.day(), row.time());
    }

    @Override
    public int forget(Transaction tx, LearnerId learner, int atMost) {
        return Erasing.forget(JpaTransaction.entityManager(tx), dialect, LOOK, learner.value(), atMost);
    }

    @Override
    public int rename(Transaction tx, String viewer, String alias, int atMost) {
        EntityManager entityManager = JpaTransaction.entityManager(tx);
        Sql.update(
                entityManager,
                LOOK,
                "delete from inclusion_look where viewer_id = ?1 and exists (select 1 from inclusion_look twin"
                        + " where twin.viewer_id = ?2 and twin.learner_id = inclusion_look.learner_id and twin.looked_on = inclusion_look.looked_on and twin.subject = inclusion_look.subject)",
                viewer,
                alias);
        return Erasing.rename(entityManager, dialect, LOOK, "viewer_id", viewer, alias, atMost);
    }
}
