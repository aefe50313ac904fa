package org.inclusion.message;

import java.time.Instant;
import java.util.Optional;
import org.inclusion.annotation.Internal;
import org.inclusion.outbox.Letter;
import org.inclusion.store.Transaction;
import org.inclusion.words.LocalizedText;

/**
 * Says what a message says, at the moment of sending. Implemented by the packages that send messages. A text is
 * neutral: it names no service, no subject and nobody, has no link, and asks for nothing. Thread-safe.
 */
@Internal
@FunctionalInterface
public interface MessageText {

    /** Every message says that a message waits. */
    MessageText NONE = (letter, waiting) -> Optional.of(new Texts(waiting, waiting));

    /**
     * The texts of one message.
     *
     * @param neutral for everybody
     * @param withHour for whoever chose to read the hour of an appointment; the neutral one where there is none
     */
    record Texts(LocalizedText neutral, LocalizedText withHour) {}

    /**
     * The texts of a message, outside of any transaction.
     *
     * @param letter the message as it waits
     * @param waiting the sentence that a message waits
     * @return empty where there is nothing to say any more: the message does not leave
     */
    Optional<Texts> of(Letter letter, LocalizedText waiting);

    /**
     * The first time at which a message may leave: in the hours in which a telephone may ring, unless the message
     * says otherwise.
     *
     * @param tx the transaction
     * @param now the time of the attempt
     * @param hours when a telephone may ring
     * @return not before {@code now}
     */
    default Instant mayLeaveAt(Transaction tx, Letter letter, Instant now, RingingHours hours) {
        return hours.next(now);
    }
}
