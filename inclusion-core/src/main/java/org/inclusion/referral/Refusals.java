package org.inclusion.referral;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.inclusion.access.Refusal;
import org.inclusion.place.HelpPlace;
import org.inclusion.place.WithoutTrace;
import org.inclusion.words.LocalizedText;
import org.inclusion.words.Reason;
import org.inclusion.words.WrittenDay;

/** The refusals of this room. */
final class Refusals {

    private Refusals() {}

    /**
     * Nothing is kept of help of this kind. The refusal says what to say, and the number to read aloud; empty for any
     * other place.
     */
    static Optional<Refusal> leavesNoTrace(HelpPlace place) {
        return WithoutTrace.of(place).map(words -> new Refusal(Refusal.Kind.FORBIDDEN, words));
    }

    /** Another referral or answer was sent under the id. */
    static Refusal otherContent() {
        return conflict("refused.other-referral");
    }

    static Refusal ended() {
        return conflict("refused.referral-ended");
    }

    static Refusal unknownSheet() {
        return new Refusal(Refusal.Kind.NOT_FOUND, Reason.of("refused.unknown-referral-sheet"));
    }

    static Refusal sheetOver(LocalDate lastDay) {
        LocalizedText day = LocalizedText.of(
                Map.of("fr", WrittenDay.of(lastDay, Locale.FRENCH), "en", WrittenDay.of(lastDay, Locale.ENGLISH)));
        return new Refusal(Refusal.Kind.CONFLICT, Reason.of("refused.referral-sheet-over", "day", day));
    }

    static Refusal sheetAnswered() {
        return conflict("refused.referral-sheet-answered");
    }

    private static Refusal conflict(String code) {
        return new Refusal(Refusal.Kind.CONFLICT, Reason.of(code));
    }
}
