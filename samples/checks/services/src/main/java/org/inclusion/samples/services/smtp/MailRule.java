package org.inclusion.samples.services.smtp;

import org.inclusion.samples.services.Rule;

/** Ways of mail servers with a message that they do not take at once. */
public enum MailRule implements Rule {
    REFUSED("A recipient that is not there is refused for good: 550.", "RFC 5321, 4.2.3 and 3.3"),
    GREYLISTED(
            "The first attempt of an unknown sender, recipient and client is put off: 451, and a later one is taken.",
            "RFC 6647, 2.2 and 5"),
    DROPPED_AFTER_DATA(
            "The connection is lost after the message was kept and before the answer, so that the sender sends it again.",
            "RFC 1047; RFC 5321, 4.5.3.2.6 and 6.1"),
    TOO_LARGE("A message larger than the announced size is refused: 552 or 523.", "RFC 1870, 6"),
    TOO_MANY("More than 100 recipients of one message are refused: 452.", "RFC 5321, 4.5.3.1.8 and 4.5.3.1.10"),
    NO_ADDRESSES_IN_ENVELOPE("DATA without a recipient is refused: 503.", "RFC 5321, 3.3");

    private final String says;

    private final String source;

    MailRule(String says, String source) {
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
}
