package org.inclusion.messages;

import java.util.Locale;
import java.util.Map;
import org.inclusion.message.Message;
import org.inclusion.words.LocalizedText;

/** The message of the tests, and whoever it is to. */
final class Sent {

    static final Message REMINDER = new Message(
            "m-1",
            "odette",
            "appointment",
            "p-1",
            LocalizedText.of(Map.of("fr", "Rappel\u00A0: demain.", "en", "Reminder: tomorrow.")),
            LocalizedText.of(Map.of("fr", "Rappel\u00A0: demain, 10\u00A0h.", "en", "Reminder: tomorrow, 10:00.")));

    static final Recipient MOBILE = Recipient.sms("06 12 34 56 78", Locale.FRENCH);

    static final Recipient BOX = Recipient.mail("odette@example.org", Locale.FRENCH);

    private Sent() {}
}
