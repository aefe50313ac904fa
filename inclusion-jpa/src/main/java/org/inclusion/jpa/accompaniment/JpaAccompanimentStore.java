package org.inclusion.jpa.accompaniment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.inclusion.access.LearnerId;
import org.inclusion.accompaniment.Accompaniment;
import org.inclusion.accompaniment.AccompanimentRows;
import org.inclusion.accompaniment.AccompanimentStore;
import org.inclusion.accompaniment.Attendance;
import org.inclusion.accompaniment.Workshop;
import org.inclusion.jpa.sql.Dialect;
import org.inclusion.jpa.sql.Erasing;
import org.inclusion.jpa.sql.Row;
import org.inclusion.jpa.sql.Sql;
import org.inclusion.jpa.sql.Stored;
import org.inclusion.jpa.sql.Table;
import org.inclusion.jpa.transaction.JpaTransaction;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Keeps accompaniments, workshops and attendances in a table each. Themes and materials are names with spaces
 * between them.
 */
public final class JpaAccompanimentStore implements AccompanimentStore {

    private static final Stored<Accompaniment> ACCOMPANIMENTS = Stored.of(AccompanimentRows.ACCOMPANIMENT);

    private static final Stored<Workshop> WORKSHOPS = Stored.of(AccompanimentRows.WORKSHOP);

    private static final Stored<Attendance> ATTENDANCES = Stored.of(AccompanimentRows.ATTENDANCE);

    private static final Table ATTENDANCE = ATTENDANCES.table();

    private static final Table ACCOMPANIMENT_STRUCTURE = Table.of(AccompanimentRows.ACCOMPANIMENT, "structure_id");

    private static final Table WORKSHOP_STRUCTURE = Table.of(AccompanimentRows.WORKSHOP, "structure_id");

    private final Dialect dialect;

    public JpaAccompanimentStore(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public boolean add(Transaction tx, Accompaniment one) {
        return ACCOMPANIMENTS.insertNew(JpaTransaction.entityManager(tx), dialect, one);
    }

    @Override
    public Optional<Accompaniment> find(Transaction tx, LearnerId learner, String id) {
        return accompaniments(
                        tx, Integer.MAX_VALUE, " where learner_id = ?1 and accompaniment_id = ?2", learner.value(), id)
                .stream()
                .findFirst();
    }

    @Override
    public void remove(Transaction tx, LearnerId learner, String id) {
        Sql.update(
                JpaTransaction.entityManager(tx),
                ACCOMPANIMENTS.table(),
                "delete from inclusion_accompaniment where learner_id = ?1 and accompaniment_id = ?2",
                learner.value(),
                id);
    }

    @Override
    public List<Accompaniment> of(Transaction tx, LearnerId learner) {
        return accompaniments(
                tx, Integer.MAX_VALUE, " where learner_id = ?1 order by noted_at, accompaniment_id", learner.value());
    }

    @Override
    public List<Accompaniment> in(Transaction tx, Range range, @Nullable Accompaniment after, int limit) {
        Selection selection = Selection.of(range, "accompanied_on");
        if (after != null) {
            String day = selection.parameter(after.activity().day().toString());
            String learner = selection.parameter(after.learner().value());
            String id = selection.parameter(after.id());
            selection.and("(accompanied_on > " + day + " or (accompanied_on = " + day + " and (learner_id > " + learner
                    + " or (learner_id = " + learner + " and accompaniment_id > " + id + "))))");
        }
        return accompaniments(
                tx,
                limit,
                selection.condition() + " order by accompanied_on, learner_id, accompaniment_id",
                selection.parameters());
    }

    private static List<Accompaniment> accompaniments(
            Transaction tx, int limit, String condition, @Nullable Object... parameters) {
        return ACCOMPANIMENTS.firstRows(JpaTransaction.entityManager(tx), limit, condition, parameters);
    }

    @Override
    public Set<String> structures(Transaction tx) {
        Set<String> structures = new HashSet<>();
        for (Table table : List.of(ACCOMPANIMENT_STRUCTURE, WORKSHOP_STRUCTURE)) {
            Sql.rows(JpaTransaction.entityManager(tx), table, "select distinct structure_id from " + table.name())
                    .forEach(row -> structures.add(row.text()));
        }
        return structures;
    }

    @Override
    public boolean addWorkshop(Transaction tx, Workshop workshop) {
        return WORKSHOPS.insertNew(JpaTransaction.entityManager(tx), dialect, workshop);
    }

    @Override
    public Optional<Workshop> findWorkshop(Transaction tx, String structure, String id) {
        return workshops(tx, Integer.MAX_VALUE, " where structure_id = ?1 and workshop_id = ?2", structure, id).stream()
                .findFirst();
    }

    @Override
    public List<Workshop> workshopsIn(Transaction tx, Range range, @Nullable Workshop after, int limit) {
        Selection selection = Selection.of(range, "held_on");
        if (after != null) {
            String day = selection.parameter(after.activity().day().toString());
            String id = selection.parameter(after.id());
            selection.and("(held_on > " + day + " or (held_on = " + day + " and workshop_id > " + id + "))");
        }
        return workshops(tx, limit, selection.condition() + " order by held_on, workshop_id", selection.parameters());
    }

    private static List<Workshop> workshops(
            Transaction tx, int limit, String condition, @Nullable Object... parameters) {
        return WORKSHOPS.firstRows(JpaTransaction.entityManager(tx), limit, condition, parameters);
    }

    @Override
    public void addAttendances(Transaction tx, List<Attendance> attendances) {
        if (!attendances.isEmpty()) {
            List<Row> rows = attendances.stream().map(ATTENDANCES::row).toList();
            dialect.insertNew(JpaTransaction.entityManager(tx), ATTENDANCE, rows);
        }
    }

    @Override
    public List<Attendance> attendances(Transaction tx, LearnerId learner) {
        return attendances(tx, " where learner_id = ?1 order by noted_at, structure_id, workshop_id", learner.value());
    }

    @Override
    public List<Attendance> attendancesAt(Transaction tx, String structure, String workshop) {
        return attendances(
                tx, " where structure_id = ?1 and workshop_id = ?2 order by learner_id", structure, workshop);
    }

    private static List<Attendance> attendances(Transaction tx, String condition, @Nullable Object... parameters) {
        return ATTENDANCES.rows(JpaTransaction.entityManager(tx), condition, parameters);
    }

    @Override
    public int forget(Transaction tx, LearnerId learner, int atMost) {
        return Erasing.forget(
                JpaTransaction.entityManager(tx), dialect, AccompanimentRows.ALL, learner.value(), atMost);
    }

    @Override
    public int rename(Transaction tx, String helper, String alias, int atMost) {
        return Erasing.rename(JpaTransaction.entityManager(tx), dialect, AccompanimentRows.ALL, helper, alias, atMost);
    }

    /** A condition that is being written, with its parameters. Used once. */
    private static final class Selection {

        private final List<Object> parameters = new ArrayList<>();
        private String condition;

        private Selection(String structure) {
            condition = " where structure_id = " + parameter(structure);
        }

        static Selection of(Range range, String day) {
            Selection selection = new Selection(range.structure());
            selection.and(day + " >= " + selection.parameter(range.from().toString()));
            selection.and(day + " <= " + selection.parameter(range.until().toString()));
            String helper = range.helper();
            if (helper != null) {
                selection.and("helper_id = " + selection.parameter(helper));
            }
            return selection;
        }

        String parameter(Object value) {
            parameters.add(value);
            return "?" + parameters.size();
        }

        void and(String further) {
            condition += " and " + further;
        }

        String condition() {
            return condition;
        }

        Object[] parameters() {
            return parameters.toArray();
        }
    }
}
