package org.inclusion.messages;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.inclusion.message.Handover;
import org.inclusion.message.Message;
import org.inclusion.message.MessageGateway;
import org.inclusion.messages.Recipient.Way;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A gateway that sends through a mail server, through a provider of SMS, or both, as {@link Recipients} says for each
 * message. Immutable; each method gives another one.
 *
 * <p>Every attempt ends within half a minute, and the outbox decides about the next. A message is sent twice only where
 * an answer was lost: a mail then has the same {@code Message-ID}, and an SMS comes twice.
 *
 * <pre>{@code
 * MessageGateway gateway = MessageServices.to(recipients)
 *         .mail(SmtpOptions.of("mail.example.org", "rappel@example.org").login(user, password))
 *         .sms(SmsOptions.of(key));
 * }</pre>
 */
public final class MessageServices implements MessageGateway {

    private static final Logger LOG = LoggerFactory.getLogger(MessageServices.class);

    private final Recipients recipients;
    private final Map<Way, Delivery> deliveries;

    private MessageServices(Recipients recipients, Map<Way, Delivery> deliveries) {
        this.recipients = recipients;
        this.deliveries = Map.copyOf(deliveries);
    }

    /**
     * Returns a gateway that knows where messages go, and sends none yet.
     *
     * @param recipients says where each goes
     */
    public static MessageServices to(Recipients recipients) {
        return new MessageServices(Objects.requireNonNull(recipients), Map.of());
    }

    /**
     * Returns a gateway that sends through a mail server too.
     *
     * @param options which server, and from whom
     */
    public MessageServices mail(SmtpOptions options) {
        return with(Way.MAIL, new SmtpDelivery(options));
    }

    /**
     * Returns a gateway that sends through a provider of SMS too.
     *
     * @param options the account, and from whom
     */
    public MessageServices sms(SmsOptions options) {
        return with(Way.SMS, new SmsDelivery(options));
    }

    private MessageServices with(Way way, Delivery delivery) {
        Map<Way, Delivery> more = new EnumMap<>(Way.class);
        more.putAll(deliveries);
        more.put(way, delivery);
        return new MessageServices(recipients, more);
    }

    @Override
    public Handover send(Message message) {
        Optional<Recipient> recipient;
        try {
            recipient = recipients.of(message);
        } catch (RuntimeException e) {
            // Its message may hold a number or an address. Nothing has left.
            LOG.warn(
                    "message {}: where it goes could not be asked: {}",
                    message.id(),
                    e.getClass().getName());
            return Handover.later();
        }
        return recipient.map(known -> deliver(message, known)).orElseGet(Handover::refused);
    }

    private Handover deliver(Message message, Recipient recipient) {
        Delivery delivery = deliveries.get(recipient.way());
        if (delivery == null) {
            LOG.warn("message {}: no service is set that sends by {}", message.id(), recipient.way());
            return Handover.later();
        }
        return delivery.deliver(message, recipient);
    }
}
