package org.inclusion.messages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Optional;
import org.inclusion.message.Handover;
import org.inclusion.message.Message;
import org.inclusion.messages.SmsText.Alphabet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends by SMS: one request for each attempt, whose answer says whether the provider has the message. */
final class SmsDelivery implements Delivery {

    private static final Logger LOG = LoggerFactory.getLogger(SmsDelivery.class);

    private static final String SEND = "/v3/transactionalSMS/send";

    /** In bytes: an answer has an id and some numbers. */
    private static final int LONGEST_ANSWER = 1 << 14;

    private final ObjectMapper json = JsonMapper.builder().build();
    private final ServiceClient client;
    private final SmsOptions options;
    private final HttpRequest.Builder request;

    SmsDelivery(SmsOptions options) {
        this(options, new ServiceClient());
    }

    SmsDelivery(SmsOptions options, ServiceClient client) {
        this.client = client;
        this.options = options;
        this.request = HttpRequest.newBuilder(options.address().resolve(SEND))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header("api-key", options.key());
    }

    @Override
    public Handover deliver(Message message, Recipient recipient) {
        Optional<String> number = TelephoneNumber.mobile(recipient.address());
        if (number.isEmpty()) {
            return logged(message, TelephoneNumber.whyNone(recipient.address()), Handover.refused());
        }
        SmsText text = SmsText.of(recipient.read(message));
        if (text.parts() > options.mostParts()) {
            String paid = "would be paid as " + text.parts() + " parts, and most-parts is " + options.mostParts();
            return logged(message, paid, Handover.refused());
        }
        try {
            HttpRequest.Builder post = request.copy()
                    .POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(body(message, number.get(), text))));
            return handover(message, client.send(post, LONGEST_ANSWER));
        } catch (ConnectException | HttpConnectTimeoutException e) {
            return logged(message, "the provider cannot be reached", Handover.later());
        } catch (IOException e) {
            return logged(message, "the answer was lost: " + e.getClass().getSimpleName(), Handover.unknown());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return logged(message, "interrupted before the answer", Handover.unknown());
        }
    }

    private ObjectNode body(Message message, String number, SmsText text) {
        ObjectNode body = json.createObjectNode()
                .put("sender", options.sender())
                .put("recipient", number)
                .put("content", text.text())
                .put("type", "transactional");
        if (text.alphabet() == Alphabet.UCS_2) {
            body.put("unicodeEnabled", true);
        }
        if (options.reports() != null) {
            body.put("webUrl", DeliveryReport.address(options.reports(), message.id()));
        }
        return body;
    }

    private Handover handover(Message message, ServiceClient.Answer answer) {
        int status = answer.status();
        return switch (status / 100) {
            // The message's own id is the reference: one that came twice is known by one, and a report finds it.
            case 2 ->
                hasId(answer)
                        ? Handover.accepted(message.id())
                        : logged(message, "something else than the provider answered " + status, Handover.unknown());
            case 3 -> logged(message, "redirected, which is not followed: correct the address", Handover.later());
            case 4 -> refused(message, status);
            // Nobody knows how far the provider came.
            default -> logged(message, "the provider answered " + status, Handover.unknown());
        };
    }

    /** What an operator can mend is tried again; the rest is this message's own fault. */
    private static Handover refused(Message message, int status) {
        return switch (status) {
            case 401, 403 -> logged(message, "the provider does not take the key: " + status, Handover.later());
            case 402 -> logged(message, "the account has no credit: 402", Handover.later());
            case 404, 405 -> logged(message, "the address is not the provider's: " + status, Handover.later());
            case 408, 425, 429 -> logged(message, "the provider asks for time: " + status, Handover.later());
            default -> logged(message, "the provider will never take it: " + status, Handover.refused());
        };
    }

    private boolean hasId(ServiceClient.Answer answer) {
        try {
            JsonNode read = json.readTree(answer.body());
            return read != null && read.hasNonNull("messageId");
        } catch (IOException noJson) {
            return false;
        }
    }

    /** Neither number nor text: the message's id leads an operator to its letter. */
    private static Handover logged(Message message, String why, Handover handover) {
        LOG.warn("message {} by SMS: {}", message.id(), why);
        return handover;
    }
}
