package org.inclusion.jpa.completion;

import static org.inclusion.jpa.sql.Column.flag;
import static org.inclusion.jpa.sql.Column.key;
import static org.inclusion.jpa.sql.Column.number;
import static org.inclusion.jpa.sql.Column.text;
import static org.inclusion.jpa.sql.Column.time;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.inclusion.access.LearnerId;
import org.inclusion.completion.Completion;
import org.inclusion.completion.CompletionPlace;
import org.inclusion.completion.CompletionStore;
import org.inclusion.completion.ToldPlace;
import org.inclusion.id.PathId;
import org.inclusion.id.StepId;
import org.inclusion.jpa.sql.Dialect;
import org.inclusion.jpa.sql.Erasing;
import org.inclusion.jpa.sql.Row;
import org.inclusion.jpa.sql.Sql;
import org.inclusion.jpa.sql.Table;
import org.inclusion.jpa.transaction.JpaTransaction;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Keeps in a table, by learner and place, whether the learner agreed that the place is told how many steps she has done, and which
 * numbers it was told.
 */
public final class JpaCompletionStore implements CompletionStore {

    private static final String NAME = "inclusion_completion";

    /** The columns that an answer and a letter change. */
    private static final Table ANSWER = Table.of(
            NAME,
            key("learner_id"),
            key("link_id"),
            text("receiver_id"),
            text("path_id"),
            text("step_id"),
            text("address"),
            flag("agreed"),
            time("answered_at"),
            number("put_done"),
            number("put_chosen"));

    /** Those, and the ones that the receiver's answer changes. */
    private static final Table WHOLE = new Table(
            NAME,
            Stream.concat(ANSWER.columns().stream(), Stream.of(number("told_done"), number("told_chosen")))
                    .toList());

    private final Dialect dialect;

    public JpaCompletionStore(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public void keep(Transaction tx, ToldPlace row) {
        CompletionPlace place = row.place();
        Completion put = row.put();
        dialect.upsert(
                JpaTransaction.entityManager(tx),
                ANSWER,
                List.of(Row.of(
                        row.learner(),
                        place.id(),
                        place.receiver(),
                        place.path(),
                        place.step(),
                        place.address(),
                        row.agreed(),
                        row.answeredAt(),
                        put == null ? null : put.done(),
                        put == null ? null : put.chosen())));
    }

    @Override
    public Optional<ToldPlace> find(Transaction tx, LearnerId learner, String place) {
        return Sql.rows(
                        JpaTransaction.entityManager(tx),
                        WHOLE,
                        WHOLE.select() + " where learner_id = ?1 and link_id = ?2",
                        learner.value(),
                        place)
                .stream()
                .map(JpaCompletionStore::row)
                .findFirst();
    }

    @Override
    public List<ToldPlace> of(Transaction tx, LearnerId learner) {
        return Sql.rows(
                        JpaTransaction.entityManager(tx),
                        WHOLE,
                        WHOLE.select() + " where learner_id = ?1 order by link_id",
                        learner.value())
                .stream()
                .map(JpaCompletionStore::row)
                .toList();
    }

    @Override
    public void told(Transaction tx, LearnerId learner, String place, Completion told) {
        Sql.update(
                JpaTransaction.entityManager(tx),
                WHOLE,
                "update " + NAME + " set told_done = ?1, told_chosen = ?2 where learner_id = ?3 and link_id = ?4",
                (long) told.done(),
                (long) told.chosen(),
                learner.value(),
                place);
    }

    private static ToldPlace row(Row row) {
        LearnerId learner = row.learner();
        String id = row.text();
        String receiver = row.text();
        PathId path = new PathId(row.text());
        String step = row.textOrNull();
        CompletionPlace place =
                new CompletionPlace(id, receiver, path, step == null ? null : new StepId(step), row.text());
        return new ToldPlace(learner, place, row.flag(), row.time(), completion(row), completion(row));
    }

    private static @Nullable Completion completion(Row row) {
        Long done = row.numberOrNull();
        Long chosen = row.numberOrNull();
        return done == null
                ? null
                : new Completion(Math.toIntExact(done), Math.toIntExact(Objects.requireNonNull(chosen)));
    }

    @Override
    public int forget(Transaction tx, LearnerId learner, int atMost) {
        return Erasing.forget(JpaTransaction.entityManager(tx), dialect, WHOLE, learner.value(), atMost);
    }
}
