package org.inclusion.messages;

import java.util.Optional;
import org.inclusion.message.Message;

/**
 * Knows where messages to a person go. <strong>Port.</strong> Implemented by the host, which has the numbers, and which
 * the person told whether messages are wanted. Asked once for each attempt, outside of any transaction; an answer takes
 * some seconds at most. Thread-safe.
 *
 * <pre>{@code
 * Recipients recipients = message -> people.find(message.person())
 *         .filter(Person::wantsMessages)
 *         .map(person -> Recipient.sms(person.mobile(), Locale.FRENCH));
 * }</pre>
 */
@FunctionalInterface
public interface Recipients {

    /**
     * Where a message goes.
     *
     * @param message to whom it is, and what it is about
     * @return the number or the address; empty where the person has none, wants no messages, or has answered {@link
     *     StopWords}: then the message is never sent, and an operator sees the dead letter. An exception counts as
     *     {@code Handover.later()}; its message is not logged
     */
    Optional<Recipient> of(Message message);
}
