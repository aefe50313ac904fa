package org.inclusion.mandate;

import java.util.List;
import java.util.Locale;
import org.inclusion.id.OpaqueId;
import org.inclusion.words.LocalizedText;

/**
 * The host's text of a mandate, which is read to the learner before she says yes. A host that changes a word gives the
 * text another version. Texts that were read to somebody stay with the library, so the host keeps the newest
 * alone. Immutable.
 *
 * @param version 1 to 64 characters of the {@link OpaqueId} shape, such as {@code 2027-01}
 * @param text in each language that the host offers; French and English at least
 */
public record MandateText(String version, LocalizedText text) {

    /** The longest text in each language, in characters: it is read aloud, and printed on one page with the mandate. */
    public static final int LONGEST = 3_000;

    /**
     * Checks version, languages and lengths.
     *
     * @throws IllegalArgumentException naming the rule that is broken
     */
    public MandateText {
        OpaqueId.require("version of the mandate's text", version);
        if (!text.languages().containsAll(List.of("fr", "en"))) {
            throw new IllegalArgumentException("the mandate's text must be in fr and en, not in " + text.languages());
        }
        for (String language : text.languages()) {
            String one = text.in(Locale.forLanguageTag(language));
            if (one.isBlank() || one.length() > LONGEST) {
                throw new IllegalArgumentException(
                        "the mandate's text in " + language + " must be 1 to " + LONGEST + " characters");
            }
        }
    }

    /**
     * The text as a person is read it.
     *
     * @param language the person's language
     * @return the text in the nearest language there is
     */
    public SignedText in(Locale language) {
        return new SignedText(version, text.shownIn(language), text.in(language));
    }

    /** Whether this text has a hash, in some language: it was changed since it was read, or it was not. */
    boolean isOf(String hash) {
        return text.languages().stream()
                .anyMatch(language -> in(Locale.forLanguageTag(language)).hash().equals(hash));
    }

    /** The text of a hash that {@link #isOf} it. */
    SignedText of(String hash) {
        return text.languages().stream()
                .map(language -> in(Locale.forLanguageTag(language)))
                .filter(signed -> signed.hash().equals(hash))
                .findFirst()
                .orElseThrow();
    }
}
