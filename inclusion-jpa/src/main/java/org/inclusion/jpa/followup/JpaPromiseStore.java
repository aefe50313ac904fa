package org.inclusion.jpa.followup;

import static java.util.stream.Collectors.joining;

import jakarta.persistence.EntityManager;
import java.time.Instant;
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
import org.inclusion.followup.FollowupRows;
import org.inclusion.followup.Promise;
import org.inclusion.followup.PromiseStore;
import org.inclusion.followup.Try;
import org.inclusion.jpa.sql.Chunk;
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

/** Keeps promises and their tries in two tables, and absences by structure and month in a third. */
public final class JpaPromiseStore implements PromiseStore {

    private static final Stored<Promise> PROMISES = Stored.of(FollowupRows.PROMISE);

    private static final Table PROMISE = PROMISES.table();

    private static final Stored<Try> TRIES = Stored.of(FollowupRows.TRY);

    private static final Table TRY = TRIES.table();

    private static final Table ABSENCE = Table.of(FollowupRows.ABSENCE);

    private static final Table LEARNER = Table.of(FollowupRows.PROMISE, "learner_id");

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
        return PROMISES.insertNew(JpaTransaction.entityManager(tx), dialect, promise);
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
                .map(PROMISES::read)
                .toList();
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
        return TRIES.insertNew(JpaTransaction.entityManager(tx), dialect, one);
    }

    @Override
    public List<Try> tries(Transaction tx, Collection<LearnerId> learners) {
        EntityManager entityManager = JpaTransaction.entityManager(tx);
        List<Try> tries = new ArrayList<>();
        List<Row> keys = learners.stream().distinct().map(Row::of).toList();
        for (Chunk chunk : Chunk.of(keys)) {
            String list = chunk.values(LEARNER.key(), (column, parameter) -> parameter);
            Sql.rows(entityManager, TRY, TRY.select() + " where learner_id in (" + list + ")", chunk.parameters())
                    .forEach(row -> tries.add(TRIES.read(row)));
        }
        tries.sort(Comparator.comparing(Try::at)
                .thenComparing(Try::learner)
                .thenComparing(Try::promise)
                .thenComparing(Try::id));
        return List.copyOf(tries);
    }

    @Override
    public List<Try> kept(Transaction tx, String structure, Instant before) {
        return TRIES.rows(
                JpaTransaction.entityManager(tx),
                " where result = '" + Try.Result.REACHED.name()
                        + "' and tried_at < ?1 and exists (select 1 from inclusion_promise p where p.structure_id = ?2"
                        + " and p.learner_id = inclusion_promise_try.learner_id"
                        + " and p.promise_id = inclusion_promise_try.promise_id)"
                        + " order by tried_at, learner_id, promise_id, try_id",
                Micros.of(before),
                structure);
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
        return Erasing.forget(JpaTransaction.entityManager(tx), dialect, FollowupRows.ALL, learner.value(), atMost);
    }

    @Override
    public int rename(Transaction tx, String actor, String alias, int atMost) {
        EntityManager entityManager = JpaTransaction.entityManager(tx);
        int changed = Erasing.rename(entityManager, dialect, FollowupRows.ALL, actor, alias, atMost);
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
