package org.inclusion.access;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.inclusion.annotation.Internal;
import org.inclusion.store.Transaction;
import org.inclusion.time.Calendar;
import org.inclusion.words.Reason;

/**
 * Counts what a person adds in the transaction that adds it, up to the quota of the day. An addition that is undone is
 * not counted. Thread-safe.
 */
@Internal
public final class DayQuota {

    private final Quotas quotas;
    private final QuotaStore store;
    private final Calendar calendar;

    public DayQuota(Quotas quotas, QuotaStore store, Calendar calendar) {
        this.quotas = quotas;
        this.store = store;
        this.calendar = calendar;
    }

    /**
     * Takes from a person's quota of the day. The caller holds the lock of the learner first, where the work needs one:
     * transactions then never wait in a circle.
     *
     * @param person the actor who adds
     * @param wanted how many things are to be added, above 0
     * @return how many may be added: {@code wanted}, or what is left of the quota
     */
    public long take(Transaction tx, Actor person, Quotas.Kind kind, long wanted, Instant now) {
        LocalDate today = calendar.dayOf(now);
        long used = store.add(tx, person.id(), today, kind, wanted);
        if (used == wanted) {
            store.forget(tx, person.id(), today);
        }
        long over = Math.min(wanted, Math.max(0, used - quotas.of(kind)));
        giveBack(tx, person, kind, over, now);
        return wanted - over;
    }

    /** Gives back what was taken and not needed. */
    public void giveBack(Transaction tx, Actor person, Quotas.Kind kind, long amount, Instant now) {
        if (amount > 0) {
            store.add(tx, person.id(), calendar.dayOf(now), kind, -amount);
        }
    }

    /** Takes one from a person's quota of the day; or gives the refusal. */
    public Optional<Refusal> refusalOfOne(Transaction tx, Actor person, Quotas.Kind kind, Instant now) {
        return take(tx, person, kind, 1, now) == 1 ? Optional.empty() : Optional.of(refusal(now));
    }

    /** The refusal of what is over the quota of the day: it may be sent again from the next local midnight on. */
    public Refusal refusal(Instant now) {
        Instant midnight =
                calendar.dayOf(now).plusDays(1).atStartOfDay(calendar.zone()).toInstant();
        long seconds = Duration.between(now, midnight).plusSeconds(1).toSeconds();
        return new Refusal(
                Refusal.Kind.TOO_MANY, Reason.of("refused.over-quota", "retryAfter", String.valueOf(seconds)));
    }
}
