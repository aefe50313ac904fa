package org.inclusion.jpa.followup;

import static java.util.stream.Collectors.joining;
import static org.inclusion.jpa.sql.Column.flag;
import static org.inclusion.jpa.sql.Column.key;
import static org.inclusion.jpa.sql.Column.number;
import static org.inclusion.jpa.sql.Column.text;
import static org.inclusion.jpa.sql.Column.time;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inclusion.access.LearnerId;
import org.inclusion.followup.Matter;
import org.inclusion.followup.MeetingWay;
import org.inclusion.followup.Promise;
import org.inclusion.followup.PromiseStore;
import org.inclusion.followup.Try;
import org.inclusion.jpa.sql.Chunk;
import org.inclusion.jpa.sql.Dialect;
import org.inclusion.jpa.sql.Erasing;
import org.inclusion.jpa.sql.Row;
import org.inclusion.jpa.sql.Sql;
import org.inclusion.jpa.sql.Table;
import org.inclusion.jpa.transaction.JpaTransaction;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;

/** Keeps promises and their tries in two tables, and absences by structure and month in a third. */
public final class JpaPromiseStore implements PromiseStore {

    private static final Table PROMISE = Table.of(
            "inclusion_promise",
            key("learner_id"),
            key("promise_id"),
            text("structure_id"),
            text("owner_id"),
            flag("by_relation"),
            text("due_on"),
            time("meets_at"),
            text("booking_id"),
            text("way"),
            text("about"),
            text("pack_id"),
            text("item_id"),
            text("actor_id"),
            time("made_at"));

    private static final Table TRY = Table.of(
            "inclusion_promise_try",
            key("learner_id"),
            key("promise_id"),
            key("try_id"),
            text("result"),
            text("due_on"),
            time("meets_at"),
            text("way"),
            text("booking_id"),
            text("actor_id"),
            time("tried_at"));

    private static final Table ABSENCE =
            Table.of("inclusion_absence", key("structure_id"), key("absent_in"), number("absences"));

    private static final Table LEARNER = Table.of("inclusion_promise", key("learner_id"));

    private static final String BY_DAY = " order by due_on, learner_id, promise_id";

    /** A promise is open while no try ends it. */
    private static final String OPEN = " and not exists (select 1 from inclusion_promise_try t where t.learner_id ="
            + " inclusion_promise.learner_id and t.promise_id = inclusion_promise.promise_id and t.result in ("
            + Arrays.stream(Try.Result.values())
                    .filter(Try.Result::ends)
                    .map(result -> "'" + result.name() + "'")
                    .collect(joining(", "))
            + "))";

    private final Dialect dialect;

    public JpaPromiseStore(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public boolean add(Transaction tx, Promise promise) {
        Matter matter = promise.matter();
        Row row = Row.of(
                promise.learner(),
                promise.id(),
                promise.structure(),
                promise.owner(),
                promise.byRelation(),
                promise.day(),
                promise.meetsAt(),
                promise.booking(),
                promise.way(),
                matter.kind(),
                matter.pack(),
                matter.item(),
                promise.madeBy(),
                promise.madeAt());
        return !dialect.insertNew(JpaTransaction.entityManager(tx), PROMISE, List.of(row))
                .isEmpty();
    }

    @Override
    public Optional<Promise> find(Transaction tx, LearnerId learner, String id) {
        return promises(tx, " where learner_id = ?1 and promise_id = ?2", learner.value(), id).stream()
                .findFirst();
    }

    @Override
    public List<Promise> booked(Transaction tx, String booking) {
        return promises(
                tx,
                " where booking_id = ?1 or exists (select 1 from inclusion_promise_try t where t.booking_id = ?1 and"
                        + " t.learner_id = inclusion_promise.learner_id and t.promise_id = inclusion_promise.promise_id)"
                        + " order by learner_id, promise_id",
                booking);
    }

    @Override
    public List<Promise> of(Transaction tx, LearnerId learner) {
        return promises(tx, " where learner_id = ?1 order by made_at, promise_id", learner.value());
    }

    @Override
    public List<Promise> openOf(Transaction tx, String owner) {
        return promises(tx, " where owner_id = ?1" + OPEN + BY_DAY, owner);
    }

    @Override
    public List<Promise> openIn(Transaction tx, String structure) {
        return promises(tx, " where structure_id = ?1" + OPEN + BY_DAY, structure);
    }

    @Override
    public List<Promise> openUnowned(Transaction tx, String structure) {
        return promises(tx, " where structure_id = ?1 and owner_id is null" + OPEN + BY_DAY, structure);
    }

    private static List<Promise> promises(Transaction tx, String condition, @Nullable Object... parameters) {
        EntityManager entityManager = JpaTransaction.entityManager(tx);
        return Sql.rows(entityManager, PROMISE, PROMISE.select() + condition, parameters).stream()
                .map(JpaPromiseStore::promise)
                .toList();
    }

    private static Promise promise(Row row) {
        return new Promise(
                row.learner(),
                row.text(),
                row.text(),
                row.textOrNull(),
                row.flag(),
                row.day(),
                row.timeOrNull(),
                row.textOrNull(),
                row.constant(MeetingWay.class),
                new Matter(row.constant(Matter.Kind.class), row.textOrNull(), row.textOrNull()),
                row.text(),
                row.time());
    }

    @Override
    public boolean pass(Transaction tx, Promise promise, @Nullable String owner, boolean byRelation) {
        List<@Nullable Object> parameters = new ArrayList<>();
        String set = " set by_relation = ?1, owner_id = ";
        parameters.add(byRelation);
        set += owner == null ? "null" : parameter(parameters, owner);
        String where =
                " where learner_id = " + parameter(parameters, promise.learner().value()) + " and promise_id = "
                        + parameter(parameters, promise.id()) + " and owner_id ";
        where += promise.owner() == null ? "is null" : "= " + parameter(parameters, promise.owner());
        return Sql.updated(
                        JpaTransaction.entityManager(tx),
                        PROMISE,
                        "update inclusion_promise" + set + where,
                        parameters.toArray())
                == 1;
    }

    /** No provider knows the type of a null that stands for a parameter. */
    private static String parameter(List<@Nullable Object> parameters, Object value) {
        parameters.add(value);
        return "?" + parameters.size();
    }

    @Override
    public boolean addTry(Transaction tx, Try one) {
        Row row = Row.of(
                one.learner(),
                one.promise(),
                one.id(),
                one.result(),
                one.day(),
                one.meetsAt(),
                one.way(),
                one.booking(),
                one.by(),
                one.at());
        return !dialect.insertNew(JpaTransaction.entityManager(tx), TRY, List.of(row))
                .isEmpty();
    }

    @Override
    public List<Try> tries(Transaction tx, Collection<LearnerId> learners) {
        EntityManager entityManager = JpaTransaction.entityManager(tx);
        List<Try> tries = new ArrayList<>();
        List<Row> keys = learners.stream().distinct().map(Row::of).toList();
        for (Chunk chunk : Chunk.of(keys)) {
            String list = chunk.values(LEARNER.key(), (column, parameter) -> parameter);
            Sql.rows(entityManager, TRY, TRY.select() + " where learner_id in (" + list + ")", chunk.parameters())
                    .forEach(row -> tries.add(one(row)));
        }
        tries.sort(Comparator.comparing(Try::at)
                .thenComparing(Try::learner)
                .thenComparing(Try::promise)
                .thenComparing(Try::id));
        return List.copyOf(tries);
    }

    private static Try one(Row row) {
        return new Try(
                row.learner(),
                row.text(),
                row.text(),
                row.constant(Try.Result.class),
                dayOrNull(row.textOrNull()),
                row.timeOrNull(),
                row.constantOrNull(MeetingWay.class),
                row.textOrNull(),
                row.textOrNull(),
                row.time());
    }

    private static @Nullable LocalDate dayOrNull(@Nullable String day) {
        return day == null ? null : LocalDate.parse(day);
    }

    @Override
    public void countAbsence(Transaction tx, String structure, YearMonth month) {
        long counted = dialect.add(JpaTransaction.entityManager(tx), ABSENCE, Row.of(structure, month, 1L));
        if (counted < 1) {
            throw new IllegalStateException("an absence was not counted");
        }
    }

    @Override
    public Map<YearMonth, Long> absences(Transaction tx, String structure) {
        Map<YearMonth, Long> absences = new HashMap<>();
        for (Row row : Sql.rows(
                JpaTransaction.entityManager(tx),
                ABSENCE,
                "select absent_in, absences from inclusion_absence where structure_id = ?1",
                structure)) {
            absences.put(YearMonth.parse(row.text()), row.number());
        }
        return Map.copyOf(absences);
    }

    @Override
    public int forget(Transaction tx, LearnerId learner, int atMost) {
        EntityManager entityManager = JpaTransaction.entityManager(tx);
        int forgotten = Erasing.forget(entityManager, dialect, TRY, learner.value(), atMost);
        return forgotten < atMost
                ? forgotten + Erasing.forget(entityManager, dialect, PROMISE, learner.value(), atMost - forgotten)
                : forgotten;
    }

    @Override
    public int rename(Transaction tx, String actor, String alias, int atMost) {
        EntityManager entityManager = JpaTransaction.entityManager(tx);
        int changed = Erasing.rename(entityManager, dialect, TRY, "actor_id", actor, alias, atMost);
        if (changed < atMost) {
            changed += Erasing.rename(entityManager, dialect, PROMISE, "actor_id", actor, alias, atMost - changed);
        }
        if (changed < atMost) {
            changed += Sql.updated(
                    entityManager,
                    PROMISE,
                    dialect.some(
                            "update inclusion_promise set owner_id = null, by_relation = false",
                            PROMISE,
                            "owner_id = ?1 and learner_id <> ?1",
                            atMost - changed),
                    actor);
        }
        return changed;
    }
}
