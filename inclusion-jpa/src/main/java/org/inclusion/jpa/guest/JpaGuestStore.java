package org.inclusion.jpa.guest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.inclusion.access.LearnerId;
import org.inclusion.guest.Guest;
import org.inclusion.guest.GuestRows;
import org.inclusion.guest.GuestStore;
import org.inclusion.jpa.sql.Dialect;
import org.inclusion.jpa.sql.Erasing;
import org.inclusion.jpa.sql.Micros;
import org.inclusion.jpa.sql.Sql;
import org.inclusion.jpa.sql.Stored;
import org.inclusion.jpa.sql.Table;
import org.inclusion.jpa.transaction.JpaTransaction;
import org.inclusion.store.Transaction;

/** Keeps guests in a table, in which an invitation that was ended has no hash. */
public final class JpaGuestStore implements GuestStore {

    private static final Stored<Guest> GUESTS = Stored.of(GuestRows.GUEST);

    private static final Table GUEST = GUESTS.table();

    private static final String OF_ONE = " where learner_id = ?1 and guest_id = ?2";

    private final Dialect dialect;

    public JpaGuestStore(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public boolean add(Transaction tx, Guest guest) {
        return GUESTS.insertNew(JpaTransaction.entityManager(tx), dialect, guest);
    }

    @Override
    public Optional<Guest> find(Transaction tx, LearnerId learner, String id) {
        return guests(tx, OF_ONE, learner.value(), id).stream().findFirst();
    }

    @Override
    public Optional<Guest> withSigns(Transaction tx, String hash) {
        return guests(tx, " where signs_hash = ?1", hash).stream().findFirst();
    }

    @Override
    public List<Guest> of(Transaction tx, LearnerId learner) {
        return guests(tx, " where learner_id = ?1 order by invited_at, guest_id", learner.value());
    }

    private static List<Guest> guests(Transaction tx, String condition, Object... parameters) {
        return GUESTS.rows(JpaTransaction.entityManager(tx), condition, parameters);
    }

    @Override
    public void show(Transaction tx, LearnerId learner, String id, Instant until) {
        update(tx, "shown_until = ?3" + OF_ONE, learner.value(), id, Micros.of(until));
    }

    /** Of an end and other signs at once, the end stands. */
    @Override
    public void giveSigns(Transaction tx, LearnerId learner, String id, String hash) {
        update(tx, "signs_hash = ?3" + OF_ONE + " and signs_hash is not null", learner.value(), id, hash);
    }

    @Override
    public void end(Transaction tx, LearnerId learner, String id) {
        update(tx, "signs_hash = null" + OF_ONE, learner.value(), id);
    }

    private static void update(Transaction tx, String change, Object... parameters) {
        Sql.update(JpaTransaction.entityManager(tx), GUEST, "update " + GUEST.name() + " set " + change, parameters);
    }

    @Override
    public int forget(Transaction tx, LearnerId learner, int atMost) {
        return Erasing.forget(JpaTransaction.entityManager(tx), dialect, GuestRows.ALL, learner.value(), atMost);
    }

    @Override
    public int rename(Transaction tx, String actor, String alias, int atMost) {
        return Erasing.rename(JpaTransaction.entityManager(tx), dialect, GuestRows.ALL, actor, alias, atMost);
    }
}
