package org.inclusion.jpa.journey;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.inclusion.access.LearnerId;
import org.inclusion.journey.JourneyRows;
import org.inclusion.journey.Wish;
import org.inclusion.journey.WishStore;
import org.inclusion.jpa.sql.Dialect;
import org.inclusion.jpa.sql.Erasing;
import org.inclusion.jpa.sql.Micros;
import org.inclusion.jpa.sql.Sql;
import org.inclusion.jpa.sql.Stored;
import org.inclusion.jpa.sql.Table;
import org.inclusion.jpa.transaction.JpaTransaction;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;

/** Keeps wishes in a table, by learner and time. */
public final class JpaWishStore implements WishStore {

    private static final Stored<Wish> WISHES = Stored.of(JourneyRows.WISH);

    private static final Table WISH = WISHES.table();

    private final Dialect dialect;

    public JpaWishStore(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public void add(Transaction tx, Wish wish) {
        dialect.upsert(JpaTransaction.entityManager(tx), WISH, List.of(WISHES.row(wish)));
    }

    @Override
    public Optional<Wish> latest(Transaction tx, LearnerId learner) {
        return Sql.firstRows(
                        JpaTransaction.entityManager(tx),
                        WISH,
                        1,
                        WISH.select() + " where learner_id = ?1 order by wished_at desc",
                        learner.value())
                .stream()
                .map(WISHES::read)
                .findFirst();
    }

    @Override
    public List<Wish> after(Transaction tx, LearnerId learner, @Nullable Instant after, int limit) {
        return Sql.firstRows(
                        JpaTransaction.entityManager(tx),
                        WISH,
                        limit,
                        WISH.select() + " where learner_id = ?1 and wished_at > ?2 order by wished_at",
                        learner.value(),
                        after == null ? Long.MIN_VALUE : Micros.of(after))
                .stream()
                .map(WISHES::read)
                .toList();
    }

    @Override
    public int forget(Transaction tx, LearnerId learner, int atMost) {
        return Erasing.forget(
                JpaTransaction.entityManager(tx), dialect, List.of(JourneyRows.WISH), learner.value(), atMost);
    }

    @Override
    public int rename(Transaction tx, String actor, String alias, int atMost) {
        return Erasing.rename(
                JpaTransaction.entityManager(tx), dialect, List.of(JourneyRows.WISH), actor, alias, atMost);
    }
}
