package org.inclusion.messages;

import java.util.Locale;
import org.inclusion.message.Message;

/**
 * Where a message to a person goes, as the host and the person agreed. Lives for the time of one sending. Immutable.
 *
 * @param way by which service
 * @param address the number or the mail address
 * @param language the language of the text; where the library has no sentences in it, the nearest language takes
 *     its place
 * @param hour whether a reminder says the hour: only where the person chose so, who knows who else holds the telephone
 */
public record Recipient(Way way, String address, Locale language, boolean hour) {

    /** A way on which a message goes. */
    public enum Way {
        /** To a mobile telephone. Nothing is left on voicemail. */
        SMS,
        /** To a mail address. */
        MAIL
    }

    /** A recipient whose reminders say the day alone. */
    public Recipient(Way way, String address, Locale language) {
        this(way, address, language, false);
    }

    /**
     * A mobile telephone.
     *
     * @param number as people write it: {@code 06 12 34 56 78} or {@code +33612345678}; a number without a code of a
     *     country is French, and goes to the territory of its first digits: {@code 0692 12 34 56} to Réunion
     * @param language the language of the text
     */
    public static Recipient sms(String number, Locale language) {
        return new Recipient(Way.SMS, number, language, false);
    }

    /**
     * A letter box.
     *
     * @param address one mail address, without a name
     * @param language the language of the text
     */
    public static Recipient mail(String address, Locale language) {
        return new Recipient(Way.MAIL, address, language, false);
    }

    /**
     * Returns the recipient for a person who chose that whoever holds the telephone may read the hour of
     * an appointment.
     */
    public Recipient withHour() {
        return new Recipient(way, address, language, true);
    }

    /** What this recipient reads of a message. */
    String read(Message message) {
        return (hour ? message.textWithHour() : message.text()).in(language);
    }

    /** Omits the address: a recipient may come into a log. */
    @Override
    public String toString() {
        return "Recipient[" + way + "]";
    }
}
