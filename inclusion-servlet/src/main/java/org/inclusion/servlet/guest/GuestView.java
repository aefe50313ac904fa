package org.inclusion.servlet.guest;

import java.time.Instant;
import org.inclusion.guest.GuestKind;
import org.inclusion.guest.SeenGuest;
import org.inclusion.servlet.http.Exchange;
import org.inclusion.words.Reason;
import org.inclusion.words.WrittenDay;
import org.jspecify.annotations.Nullable;

/**
 * A guest in JSON.
 *
 * @param words the kind, in words
 * @param until the last day, in a sentence
 * @param opens for a helper, whether the guest's code may still open something; null for herself, always
 */
record GuestView(
        String id,
        GuestKind kind,
        String words,
        String invitedOn,
        String lastDay,
        String until,
        @Nullable String shownUntil,
        @Nullable Boolean opens) {

    static GuestView of(SeenGuest guest, Exchange exchange) {
        Instant shownUntil = guest.shownUntil();
        String day = WrittenDay.of(guest.lastDay(), exchange.language());
        return new GuestView(
                guest.id(),
                guest.kind(),
                exchange.say("guest.kind." + guest.kind()),
                guest.invitedOn().toString(),
                guest.lastDay().toString(),
                exchange.say(Reason.of("guest.until", "day", day)),
                shownUntil == null ? null : shownUntil.toString(),
                guest.opens());
    }
}
