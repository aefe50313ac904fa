package org.inclusion.jpa.privacy;

import static java.util.stream.Collectors.joining;
import static org.inclusion.jpa.sql.Column.key;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.inclusion.RowsOfRooms;
import org.inclusion.access.LearnerId;
import org.inclusion.jpa.sql.Chunk;
import org.inclusion.jpa.sql.Dialect;
import org.inclusion.jpa.sql.Row;
import org.inclusion.jpa.sql.Sql;
import org.inclusion.jpa.sql.Table;
import org.inclusion.jpa.sql.Where;
import org.inclusion.jpa.transaction.JpaTransaction;
import org.inclusion.kept.ErasedKind;
import org.inclusion.privacy.RetentionStore;
import org.inclusion.privacy.RunningTerm;
import org.inclusion.row.Contact;
import org.inclusion.row.Named;
import org.inclusion.row.Rows;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;

/** Looks through the tables of the other stores, and removes rows there whose term is over. */
public final class JpaRetentionStore implements RetentionStore {

    private static final Table LEARNER = Table.of("inclusion_learner", key("learner_id"));

    /** Where people stand. Every other table has a row of a learner only beside one of these. */
    private static final List<String> PEOPLE = RowsOfRooms.ALL.stream()
            .filter(Rows::people)
            .map(rows -> Table.of(rows).name())
            .toList();

    /** Where structures stand beside a learner. */
    private static final List<String> STRUCTURES = RowsOfRooms.ALL.stream()
            .filter(rows ->
                    rows.isAboutLearners() && !rows.columns(Named.STRUCTURE).isEmpty())
            .map(rows -> Table.of(rows).name())
            .toList();

    /**
     * A time in a table.
     *
     * @param table where it stands
     * @param person the column with the id of the person
     * @param time the column with its time
     * @param condition which rows are meant
     */
    private record Noted(String table, String person, String time, String condition) {

        static Noted of(Rows<?> rows, Contact contact) {
            return new Noted(Table.of(rows).name(), contact.person(), contact.time(), Where.of(contact.condition()));
        }

        String select(String which, String people) {
            return "select " + person + ", " + which + "(" + time + ") from " + table + " where " + person + " in ("
                    + people + ") and " + condition + " group by " + person;
        }
    }

    /** Every contact: one line for each column with the time of an act with her, or of hers. */
    private static final List<Noted> CONTACTS = RowsOfRooms.ALL.stream()
            .flatMap(rows -> rows.contacts().stream().map(contact -> Noted.of(rows, contact)))
            .toList();

    /** The notes about a learner without any contact, each with its time. */
    private static final List<Noted> FIRST_NOTES = RowsOfRooms.ALL.stream()
            .flatMap(rows -> rows.firstNotes().stream().map(note -> Noted.of(rows, note)))
            .toList();

    /** The newest evidence of each of some learners that counts, read backwards from the end of each history. */
    private static final String LATEST_ACTS = "select learner_id, (select e.effective_at from inclusion_evidence e"
            + " where e.learner_id = inclusion_learner.learner_id and e.kind <> 'witnessed'"
            + " order by e.effective_at desc limit 1) from inclusion_learner where learner_id in (";

    private final Dialect dialect;

    public JpaRetentionStore(Dialect dialect) {
        this.dialect = dialect;
    }

    /** The first people of each table hold the first people of all of them. */
    @Override
    public List<LearnerId> people(Transaction tx, @Nullable LearnerId after, int limit) {
        EntityManager entityManager = JpaTransaction.entityManager(tx);
        Set<LearnerId> people = new TreeSet<>();
        for (String table : PEOPLE) {
            Sql.firstRows(
                            entityManager,
                            LEARNER,
                            limit,
                            "select distinct learner_id from " + table + " where learner_id > ?1 order by learner_id",
                            after == null ? "" : after.value())
                    .forEach(row -> people.add(row.learner()));
        }
        return people.stream().limit(limit).toList();
    }

    @Override
    public Map<LearnerId, Instant> lastContacts(Transaction tx, Collection<LearnerId> learners) {
        EntityManager entityManager = JpaTransaction.entityManager(tx);
        Map<LearnerId, Instant> last = new HashMap<>();
        for (Chunk chunk : chunks(learners)) {
            String sql = CONTACTS.stream()
                    .map(contact -> contact.select("max", list(chunk)))
                    .collect(joining(" union all "));
            for (Row row : Sql.rows(entityManager, LEARNER, sql, chunk.parameters())) {
                last.merge(row.learner(), row.time(), (one, other) -> one.isAfter(other) ? one : other);
            }
        }
        return last;
    }

    @Override
    public Map<LearnerId, Instant> latestActs(Transaction tx, Collection<LearnerId> learners) {
        EntityManager entityManager = JpaTransaction.entityManager(tx);
        Map<LearnerId, Instant> latest = new HashMap<>();
        for (Chunk chunk : chunks(learners)) {
            for (Row row : Sql.rows(entityManager, LEARNER, LATEST_ACTS + list(chunk) + ")", chunk.parameters())) {
                LearnerId learner = row.learner();
                Instant at = row.timeOrNull();
                if (at != null) {
                    latest.put(learner, at);
                }
            }
        }
        return latest;
    }

    @Override
    public Map<LearnerId, Instant> firstNoted(Transaction tx, Collection<LearnerId> learners) {
        EntityManager entityManager = JpaTransaction.entityManager(tx);
        Map<LearnerId, Instant> first = new HashMap<>();
        for (Chunk chunk : chunks(learners)) {
            String sql = FIRST_NOTES.stream()
                    .map(note -> note.select("min", list(chunk)))
                    .collect(joining(" union all "));
            for (Row row : Sql.rows(entityManager, LEARNER, sql, chunk.parameters())) {
                first.merge(row.learner(), row.time(), (one, other) -> one.isBefore(other) ? one : other);
            }
        }
        return first;
    }

    @Override
    public Map<LearnerId, Set<String>> structures(Transaction tx, Collection<LearnerId> learners) {
        EntityManager entityManager = JpaTransaction.entityManager(tx);
        Map<LearnerId, Set<String>> structures = new HashMap<>();
        for (Chunk chunk : chunks(learners)) {
            String sql = STRUCTURES.stream()
                    .map(table -> "select learner_id, structure_id from " + table + " where learner_id in ("
                            + list(chunk) + ")")
                    .collect(joining(" union "));
            for (Row row : Sql.rows(entityManager, LEARNER, sql, chunk.parameters())) {
                structures
                        .computeIfAbsent(row.learner(), learner -> new HashSet<>())
                        .add(row.text());
            }
        }
        return structures;
    }

    @Override
    public long old(Transaction tx, ErasedKind kind, Collection<LearnerId> learners, RunningTerm term) {
        EntityManager entityManager = JpaTransaction.entityManager(tx);
        OldRows rows = OldRows.of(kind);
        long old = 0;
        for (Chunk chunk : chunks(learners)) {
            old += Sql.number(
                    entityManager,
                    rows.table(),
                    "select count(*) from " + rows.table().name() + " where "
                            + rows.condition(list(chunk), chunk, term),
                    parameters(rows, chunk, term));
        }
        return old;
    }

    @Override
    public int drop(Transaction tx, ErasedKind kind, Collection<LearnerId> learners, RunningTerm term, int atMost) {
        EntityManager entityManager = JpaTransaction.entityManager(tx);
        OldRows rows = OldRows.of(kind);
        int dropped = 0;
        for (Chunk chunk : chunks(learners)) {
            if (dropped < atMost) {
                String condition = rows.condition(list(chunk), chunk, term);
                dropped += Sql.updated(
                        entityManager,
                        rows.table(),
                        dialect.some("delete from " + rows.table().name(), rows.table(), condition, atMost - dropped),
                        parameters(rows, chunk, term));
            }
        }
        return dropped;
    }

    private static @Nullable Object[] parameters(OldRows rows, Chunk chunk, RunningTerm term) {
        List<@Nullable Object> all = new ArrayList<>(List.of(chunk.parameters()));
        all.addAll(rows.parameters(term));
        return all.toArray();
    }

    private static List<Chunk> chunks(Collection<LearnerId> learners) {
        return Chunk.of(learners.stream().distinct().map(Row::of).toList());
    }

    private static String list(Chunk chunk) {
        return chunk.values(LEARNER.key(), (column, parameter) -> parameter);
    }
}
