package org.inclusion.place;

import java.util.Optional;
import org.inclusion.annotation.Internal;
import org.inclusion.words.LocalizedText;
import org.inclusion.words.Reason;

/** The words for a place that offers {@link DiscreetHelp}, which is told to somebody and noted nowhere. */
@Internal
public final class WithoutTrace {

    private WithoutTrace() {}

    /**
     * The words to say about a place, and its number to read aloud where it has one.
     *
     * @param place any place
     * @return the words; empty where people may be referred to the place
     */
    public static Optional<Reason> of(HelpPlace place) {
        if (place.offer().discreet().isEmpty()) {
            return Optional.empty();
        }
        String number = place.contact().telephone();
        return Optional.of(
                number == null
                        ? Reason.of("refused.referral-without-trace", "place", place.name())
                        : Reason.of("refused.referral-by-number", "place", place.name())
                                .with("number", LocalizedText.of(number)));
    }
}
