package org.inclusion.message;

import org.inclusion.outbox.Letter;
import org.inclusion.words.LocalizedText;

/**
 * A message that the host is to send to a person. Somebody else may read it, so the text is neutral: it names no
 * service and no subject, and asks for nothing. Immutable.
 *
 * @param id the id of the message: one that comes a second time has the id of the first
 * @param person the id of the person to whom it is; the host knows the number or the address
 * @param about what makes the library send it, a code: {@code mandate-copy}. It never stands in what is sent, unless
 *     the person chose so at the host
 * @param item the id of the thing it is about, for the host that looks it up; empty where there is none
 * @param text the neutral text, in every language of the library's sentences; the host takes the person's language
 * @param textWithHour the text for a person who told the host that the hour of an appointment may be read by whoever
 *     holds the telephone; the neutral text where there is no hour
 */
public record Message(
        String id, String person, String about, String item, LocalizedText text, LocalizedText textWithHour) {

    /** A message to a person, which the host's gateway sends. */
    public static final Letter.Kind LETTER = new Letter.Kind("MESSAGE");

    /** A message in which no hour could be. */
    public Message(String id, String person, String about, String item, LocalizedText text) {
        this(id, person, about, item, text, text);
    }
}
