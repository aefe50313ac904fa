package org.inclusion.message;

import java.time.Instant;
import org.inclusion.annotation.Internal;
import org.inclusion.store.Transaction;

/** Acts on a reply to a message. Implemented by the packages that send messages. Thread-safe. */
@Internal
@FunctionalInterface
public interface ReplyHandler {

    /** Nobody waits for a reply. */
    ReplyHandler NONE = (tx, message, text, at) -> {};

    /**
     * A person replied, for the first time at that instant.
     *
     * @param tx the transaction in which the reply is noted
     * @param message the message that was replied to; its {@code about} says whose it is
     * @param text what the person wrote; it is kept nowhere unless the handler keeps it
     * @param at when
     */
    void replied(Transaction tx, SentMessage message, String text, Instant at);
}
