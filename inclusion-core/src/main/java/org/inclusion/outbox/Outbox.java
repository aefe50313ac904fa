package org.inclusion.outbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.inclusion.annotation.Internal;
import org.inclusion.outbox.Letter.Kind;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Takes in letters, each in the transaction of the act that it is about. The letter of an act that is rolled back never
 * leaves; every other letter leaves at least once. No act waits for sending. Thread-safe.
 */
@Internal
public final class Outbox {

    private final OutboxStore store;

    public Outbox(OutboxStore store) {
        this.store = store;
    }

    /**
     * Puts a letter, due at once.
     *
     * @param tx the transaction of the act
     * @param actor who did it, or null
     * @param item what it was done to, or null
     * @return the letter
     */
    public Letter put(
            Transaction tx,
            Kind kind,
            String person,
            @Nullable String actor,
            String about,
            @Nullable String item,
            Instant now) {
        return put(tx, kind, person, actor, about, item, now, now);
    }

    /**
     * Puts a letter that leaves later.
     *
     * @param tx the transaction of the act
     * @param actor who did it, or null
     * @param item what it was done to, or null
     * @param due before which it does not leave
     * @return the letter
     */
    public Letter put(
            Transaction tx,
            Kind kind,
            String person,
            @Nullable String actor,
            String about,
            @Nullable String item,
            Instant now,
            Instant due) {
        String id = UUID.randomUUID().toString();
        Letter letter = new Letter(id, kind, person, actor, about, item, now, due, 0, null, false);
        store.put(tx, List.of(letter));
        return letter;
    }
}
