package org.inclusion.learner;

import java.time.Instant;
import org.inclusion.access.Actor;
import org.inclusion.store.Transaction;

/**
 * One batch of evidence on its way.
 *
 * @param tx the transaction in which the batch is recorded
 * @param sender the actor who sends it
 * @param now when it began to be recorded
 * @param kind whether a person sends it, or the host
 */
record BatchContext(Transaction tx, Actor sender, Instant now, SenderKind kind) {

    boolean isOfPerson() {
        return kind == SenderKind.PERSON;
    }
}
