package org.inclusion.outbox;

import java.time.Instant;
import java.util.Objects;
import org.inclusion.annotation.Internal;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;

/** Puts notices in the outbox and tells them to the host. Nothing is put where the host has no listener. Thread-safe. */
@Internal
public final class Notices implements Carrier {

    private final Outbox outbox;
    private final @Nullable NoticeListener listener;

    public Notices(Outbox outbox, @Nullable NoticeListener listener) {
        this.outbox = outbox;
        this.listener = listener;
    }

    /**
     * Notes what is done, to be told once it is committed.
     *
     * @param tx the transaction in which it is done
     */
    public void put(Transaction tx, Notice.Kind kind, String learner, String actor, String item, Instant now) {
        if (listener != null) {
            outbox.put(tx, Letter.Kind.NOTICE, learner, actor, kind.name(), item, now);
        }
    }

    @Override
    public Carried carry(Letter letter) {
        if (listener == null) {
            return Carried.failed(Letter.Failure.NOBODY_SENDS_IT);
        }
        listener.told(new Notice(
                letter.id(),
                Notice.Kind.valueOf(letter.about()),
                letter.person(),
                Objects.requireNonNull(letter.actor(), "a notice has an actor"),
                letter.item(),
                letter.putAt()));
        return Carried.gone();
    }
}
