package org.inclusion.message;

/**
 * Sends a message to a person, by SMS, e-mail or letter as the host and the person agreed. <strong>Port.</strong>
 * Implemented by the host, which looks the number or the address up at the moment of sending: the library neither asks
 * for it nor keeps it. Thread-safe.
 *
 * <p>Called outside of any transaction. A call takes half a minute at most: after that another server may send the
 * message too. Delivery is at least once; a gateway that keeps {@link Message#id} detects duplicates.
 *
 * <p>Nothing is left on voicemail. A person who wants to read more than the neutral text chooses so at the host, which
 * knows by {@link Message#about} and {@link Message#item} what there is to read.
 *
 * <pre>{@code
 * MessageGateway gateway = message -> numbers.of(message.person())
 *         .map(number -> Handover.accepted(sms.send(number, message.text().in(Locale.FRENCH), message.id())))
 *         .orElseGet(Handover::refused);
 * }</pre>
 */
@FunctionalInterface
public interface MessageGateway {

    /**
     * Sends a message.
     *
     * @param message to whom, and what
     * @return the result. An exception counts as {@link Handover#unknown}; its message is not logged
     */
    Handover send(Message message);
}
