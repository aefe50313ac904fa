package org.inclusion.jpa.journey;

import static org.inclusion.jpa.sql.Column.flag;
import static org.inclusion.jpa.sql.Column.key;
import static org.inclusion.jpa.sql.Column.text;
import static org.inclusion.jpa.sql.Column.timeKey;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.inclusion.access.LearnerId;
import org.inclusion.evidence.Channel;
import org.inclusion.journey.Wish;
import org.inclusion.journey.WishStore;
import org.inclusion.jpa.sql.Dialect;
import org.inclusion.jpa.sql.Erasing;
import org.inclusion.jpa.sql.Micros;
import org.inclusion.jpa.sql.Row;
import org.inclusion.jpa.sql.Sql;
import org.inclusion.jpa.sql.Table;
import org.inclusion.jpa.transaction.JpaTransaction;
import org.inclusion.path.Device;
import org.inclusion.path.LearningWay;
import org.inclusion.path.Network;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;

/** Keeps wishes in a table, by learner and time. */
public final class JpaWishStore implements WishStore {

    private static final Table WISH = Table.of(
            "inclusion_wish",
            key("learner_id"),
            text("goal_id"),
            text("learning_way"),
            text("device"),
            flag("own_device"),
            flag("weak_connection"),
            text("told"),
            text("actor_id"),
            timeKey("wished_at"));

    private final Dialect dialect;

    public JpaWishStore(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public void add(Transaction tx, Wish wish) {
        Row row = Row.of(
                wish.learner(),
                wish.goal(),
                wish.way(),
                wish.device(),
                wish.ownDevice(),
                isWeak(wish.network()),
                wish.told(),
                wish.actor(),
                wish.at());
        dialect.upsert(JpaTransaction.entityManager(tx), WISH, List.of(row));
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
                .map(JpaWishStore::wish)
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
                .map(JpaWishStore::wish)
                .toList();
    }

    private static Wish wish(Row row) {
        return new Wish(
                row.learner(),
                row.text(),
                row.constant(LearningWay.class),
                row.constant(Device.class),
                row.flag(),
                network(row.flagOrNull()),
                row.constantOrNull(Channel.class),
                row.text(),
                row.time());
    }

    /** The first schema knew weak networks and others; since the second, neither stands where nobody knows. */
    @Nullable
    private static Boolean isWeak(Network network) {
        return network == Network.UNKNOWN ? null : network == Network.WEAK;
    }

    private static Network network(@Nullable Boolean isWeak) {
        if (isWeak == null) {
            return Network.UNKNOWN;
        }
        return isWeak ? Network.WEAK : Network.GOOD;
    }

    @Override
    public int forget(Transaction tx, LearnerId learner, int atMost) {
        return Erasing.forget(JpaTransaction.entityManager(tx), dialect, WISH, learner.value(), atMost);
    }

    @Override
    public int rename(Transaction tx, String actor, String alias, int atMost) {
        return Erasing.rename(JpaTransaction.entityManager(tx), dialect, WISH, "actor_id", actor, alias, atMost);
    }
}
