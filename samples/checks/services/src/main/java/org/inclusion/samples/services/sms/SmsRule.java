package org.inclusion.samples.services.sms;

import org.inclusion.samples.services.Rule;

/** The rules of a provider of SMS messages, as Brevo has them. */
public enum SmsRule implements Rule {
    ADDRESS(
            "A message is posted to /v3/transactionalSMS/send; the address that ends in /sms is deprecated.",
            Sources.SEND),
    KEY("The header `api-key` holds the key.", Sources.REFERENCE),
    BODY("The body is a JSON object.", Sources.SEND),
    SENDER("`sender` has at most 11 letters and digits, or 15 digits.", Sources.SEND + ", body parameters"),
    RECIPIENT("`recipient` is digits with the code of the country.", Sources.SEND + ", body parameters"),
    FRENCH_MOBILE(
            "French services send to French mobile numbers: 336 or 337 and eight digits.",
            "gip-inclusion/rdv-insertion @6713dfa, sending of SMS"),
    CONTENT("`content` is not empty.", Sources.SEND + ", body parameters"),
    TYPE("`type` is transactional or marketing.", Sources.SEND + ", body parameters"),
    STOP_IN_TRANSACTIONAL(
            "`[STOP CODE]` is for marketing alone: a message about an appointment has none.",
            Sources.SEND + ", type and content"),
    MARKETING_HOURS(
            "Marketing is not sent from 22:00 to 08:00 nor on Sundays and holidays, Paris time.",
            "https://developers.brevo.com, marketing SMS in France"),
    WEB_URL("`webUrl` is an http or https address.", Sources.SEND + ", body parameters"),
    UNICODE(
            "A text with a letter outside GSM-7 needs `unicodeEnabled`, or arrives with other letters.",
            Sources.SEND + ", unicodeEnabled; 3GPP TS 23.038, 6.2.1"),
    PARTS(
            "160 places of GSM-7 are one message, and 153 each part of several; 70 and 67 of UCS-2. Each part is paid.",
            "3GPP TS 23.038, 6.2.1 and 6.2.3; 3GPP TS 23.040, 9.2.3.24.1"),
    CREDIT("A message without credit is refused: 402.", Sources.REFERENCE),
    RATE("Too many requests are answered 429.", "RFC 6585, 4"),
    REPORT(
            "Each event is posted to `webUrl` with to, msg_status and date; it has no signature.",
            Sources.SEND + ", webUrl; gip-inclusion/rdv-insertion @6713dfa, Brevo webhooks"),
    SENT_TWICE(
            "Whoever sends again after a time-out sends twice: the provider knows no key of the sender's.",
            "betagouv/rdv-service-public @2693798, app/services/sms_sender.rb");

    private final String says;

    private final String source;

    SmsRule(String says, String source) {
        this.says = says;
        this.source = source;
    }

    @Override
    public String says() {
        return says;
    }

    @Override
    public String source() {
        return source;
    }

    private static final class Sources {

        static final String REFERENCE = "https://developers.brevo.com, API reference of transactional SMS";

        static final String SEND = "https://developers.brevo.com/docs/transactional-sms-endpoints, Send SMS message";
    }
}
