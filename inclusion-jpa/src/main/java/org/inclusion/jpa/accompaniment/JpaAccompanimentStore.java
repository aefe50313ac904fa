package org.inclusion.jpa.accompaniment;

import static java.util.stream.Collectors.joining;
import static org.inclusion.jpa.sql.Column.key;
import static org.inclusion.jpa.sql.Column.number;
import static org.inclusion.jpa.sql.Column.text;
import static org.inclusion.jpa.sql.Column.time;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.inclusion.access.LearnerId;
import org.inclusion.accompaniment.Accompaniment;
import org.inclusion.accompaniment.AccompanimentMode;
import org.inclusion.accompaniment.AccompanimentStore;
import org.inclusion.accompaniment.Activity;
import org.inclusion.accompaniment.Attendance;
import org.inclusion.accompaniment.Material;
import org.inclusion.accompaniment.Redirection;
import org.inclusion.accompaniment.Theme;
import org.inclusion.accompaniment.Workshop;
import org.inclusion.accompaniment.WorkshopLevel;
import org.inclusion.evidence.Help;
import org.inclusion.jpa.sql.Dialect;
import org.inclusion.jpa.sql.Erasing;
import org.inclusion.jpa.sql.Row;
import org.inclusion.jpa.sql.Sql;
import org.inclusion.jpa.sql.Table;
import org.inclusion.jpa.transaction.JpaTransaction;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;

/** Keeps accompaniments, workshops and attendances in a table each. Themes and materials are names with spaces between them. */
public final class JpaAccompanimentStore implements AccompanimentStore {

    private static final Table ACCOMPANIMENT = Table.of(
            "inclusion_accompaniment",
            key("learner_id"),
            key("accompaniment_id"),
            text("structure_id"),
            text("helper_id"),
            text("accompanied_on"),
            text("meeting"),
            number("minutes"),
            text("themes"),
            text("materials"),
            text("redirection"),
            text("help"),
            text("evidence_id"),
            time("noted_at"));

    private static final Table WORKSHOP = Table.of(
            "inclusion_workshop",
            key("structure_id"),
            key("workshop_id"),
            text("helper_id"),
            text("held_on"),
            text("meeting"),
            number("minutes"),
            text("themes"),
            text("materials"),
            text("level"),
            number("people"),
            time("noted_at"));

    private static final Table ATTENDANCE = Table.of(
            "inclusion_workshop_person", key("learner_id"), key("structure_id"), key("workshop_id"), time("noted_at"));

    private final Dialect dialect;

    public JpaAccompanimentStore(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public boolean add(Transaction tx, Accompaniment one) {
        Activity activity = one.activity();
        Row row = Row.of(
                one.learner(),
                one.id(),
                one.structure(),
                one.helper(),
                activity.day(),
                activity.mode(),
                activity.minutes(),
                written(activity.themes()),
                written(activity.materials()),
                one.redirection(),
                one.help(),
                one.evidence(),
                one.notedAt());
        return !dialect.insertNew(JpaTransaction.entityManager(tx), ACCOMPANIMENT, List.of(row))
                .isEmpty();
    }

    @Override
    public Optional<Accompaniment> find(Transaction tx, LearnerId learner, String id) {
        return accompaniments(
                        tx, Integer.MAX_VALUE, " where learner_id = ?1 and accompaniment_id = ?2", learner.value(), id)
                .stream()
                .findFirst();
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
        EntityManager entityManager = JpaTransaction.entityManager(tx);
        return Sql.firstRows(entityManager, ACCOMPANIMENT, limit, ACCOMPANIMENT.select() + condition, parameters)
                .stream()
                .map(JpaAccompanimentStore::accompaniment)
                .toList();
    }

    private static Accompaniment accompaniment(Row row) {
        return new Accompaniment(
                row.learner(),
                row.text(),
                row.text(),
                row.text(),
                activity(row),
                row.constantOrNull(Redirection.class),
                row.constantOrNull(Help.class),
                row.textOrNull(),
                row.time());
    }

    private static Activity activity(Row row) {
        return new Activity(
                row.day(),
                row.constant(AccompanimentMode.class),
                (int) row.number(),
                read(Theme.class, row.text()),
                read(Material.class, row.text()));
    }

    @Override
    public boolean addWorkshop(Transaction tx, Workshop workshop) {
        Activity activity = workshop.activity();
        Row row = Row.of(
                workshop.structure(),
                workshop.id(),
                workshop.helper(),
                activity.day(),
                activity.mode(),
                activity.minutes(),
                written(activity.themes()),
                written(activity.materials()),
                workshop.level(),
                workshop.people(),
                workshop.notedAt());
        return !dialect.insertNew(JpaTransaction.entityManager(tx), WORKSHOP, List.of(row))
                .isEmpty();
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
        EntityManager entityManager = JpaTransaction.entityManager(tx);
        return Sql.firstRows(entityManager, WORKSHOP, limit, WORKSHOP.select() + condition, parameters).stream()
                .map(JpaAccompanimentStore::workshop)
                .toList();
    }

    private static Workshop workshop(Row row) {
        return new Workshop(
                row.text(),
                row.text(),
                row.text(),
                activity(row),
                row.constantOrNull(WorkshopLevel.class),
                (int) row.number(),
                row.time());
    }

    @Override
    public void addAttendances(Transaction tx, List<Attendance> attendances) {
        if (!attendances.isEmpty()) {
            List<Row> rows = attendances.stream()
                    .map(one -> Row.of(one.learner(), one.structure(), one.workshop(), one.notedAt()))
                    .toList();
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
        EntityManager entityManager = JpaTransaction.entityManager(tx);
        return Sql.rows(entityManager, ATTENDANCE, ATTENDANCE.select() + condition, parameters).stream()
                .map(row -> new Attendance(row.learner(), row.text(), row.text(), row.time()))
                .toList();
    }

    @Override
    public int forget(Transaction tx, LearnerId learner, int atMost) {
        EntityManager entityManager = JpaTransaction.entityManager(tx);
        int forgotten = Erasing.forget(entityManager, dialect, ACCOMPANIMENT, learner.value(), atMost);
        return forgotten < atMost
                ? forgotten + Erasing.forget(entityManager, dialect, ATTENDANCE, learner.value(), atMost - forgotten)
                : forgotten;
    }

    @Override
    public int rename(Transaction tx, String helper, String alias, int atMost) {
        EntityManager entityManager = JpaTransaction.entityManager(tx);
        int changed = Erasing.rename(entityManager, dialect, ACCOMPANIMENT, "helper_id", helper, alias, atMost);
        if (changed < atMost) {
            changed += Sql.updated(
                    entityManager,
                    WORKSHOP,
                    dialect.some(
                            "update inclusion_workshop set helper_id = ?1",
                            WORKSHOP,
                            "helper_id = ?2",
                            atMost - changed),
                    alias,
                    helper);
        }
        return changed;
    }

    private static String written(Set<? extends Enum<?>> some) {
        return some.stream().map(Enum::name).collect(joining(" "));
    }

    private static <E extends Enum<E>> Set<E> read(Class<E> type, String written) {
        Set<E> read = EnumSet.noneOf(type);
        Arrays.stream(written.split(" ", -1))
                .filter(name -> !name.isEmpty())
                .forEach(name -> read.add(Enum.valueOf(type, name)));
        return read;
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
