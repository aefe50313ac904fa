package org.inclusion.samples.services.webhook;

import org.inclusion.samples.services.Rule;

/** The rules of an application that takes our events. */
public enum EventRule implements Rule {
    METHOD("An event is posted.", "Webhook headers"),
    BODY("The body is JSON.", "Payload structure"),
    SIZE("The body is smaller than 20 kB.", "Payload size"),
    ID("`webhook-id` names the event.", "Webhook headers"),
    ID_WITH_STOP(
            "`webhook-id` has no full stop, which would let one signed text be read as another.", "Signature scheme"),
    TIMESTAMP("`webhook-timestamp` is whole seconds since 1970.", "Webhook headers"),
    TIMESTAMP_AWAY(
            "The time of the attempt is within five minutes of the receiver's clock; each attempt has its own.",
            "Verifying signatures; Webhook metadata"),
    SIGNATURE("`webhook-signature` is a list with spaces, and one of `v1,` and base64 is there.", "Webhook headers"),
    SIGNATURE_WRONG(
            "One signature of the list is the HMAC-SHA256 of id, full stop, timestamp, full stop and the body as sent.",
            "Signature scheme"),
    FIELD_MISSING("The notice has `id`, `kind`, `learner` and `at`.", Sources.OURS),
    FIELD_UNKNOWN("The notice has no other field than `actor` and `item`: no name, no level, no result.", Sources.OURS),
    ID_OF_ANOTHER("The id of the notice is `webhook-id`.", Sources.OURS),
    CONTENT_CHANGED("What is sent again under one id is the same, byte for byte.", "Webhook metadata"),
    SENT_AGAIN("What was answered with 2xx is not sent again.", "Delivery success and failure"),
    ORDER("The notices about one learner come in the order in which they happened.", Sources.OURS),
    REDIRECT_FOLLOWED("A redirect is a failure, and is not followed.", "Delivery success and failure"),
    GONE("After 410 nothing is sent any more.", "Delivery success and failure");

    private final String says;

    private final String source;

    EventRule(String says, String source) {
        this.says = says;
        this.source = source;
    }

    @Override
    public String says() {
        return says;
    }

    @Override
    public String source() {
        return source.equals(Sources.OURS) ? source : Sources.STANDARD_WEBHOOKS + ", " + source;
    }

    private static final class Sources {

        static final String STANDARD_WEBHOOKS =
                "standard-webhooks/standard-webhooks @03f5f8c, spec/standard-webhooks.md";

        static final String OURS = "docs/spring-host.md, Telling another application";
    }
}
