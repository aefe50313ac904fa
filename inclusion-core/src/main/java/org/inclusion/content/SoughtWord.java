package org.inclusion.content;

import java.util.List;
import java.util.Set;

/**
 * A word that is looked for, and how near other words are to it. Pure.
 *
 * @param word as it was written, without accents and capitals
 * @param folded without doubled letters, with <em>i</em> for <em>y</em>, in the singular
 * @param stem the same without its ending: <em>payer</em>, <em>payé</em> and <em>paiement</em> have one stem
 * @param sound how it sounds, see {@link FrenchSound}
 * @param kin the stems of the words that mean the same
 */
record SoughtWord(String word, String folded, String stem, String sound, Set<String> kin) {

    /**
     * How near a word is: the same or with another ending, begun, of the same meaning, of the same family or sound,
     * misspelt, or another one. Fewer than four letters begin too many words: they count no more than a slip.
     */
    static final int SAME = 0;

    static final int BEGUN = 1;

    static final int KIN = 2;

    static final int AKIN = 3;

    static final int MISSPELT = 4;

    static final int OTHER = 5;

    /** A long word is akin to those with its first letters: <em>déclaration</em>, <em>déclarant</em>. */
    private static final int LONG = 8;

    private static final int ROOT = 6;

    private static final int SHORTEST_PLURAL = 4;

    private static final int SHORTEST_BEGINNING = 4;

    /** A shorter word is too near to too many others to be taken for a slip of one of them. */
    private static final int SHORTEST_SLIP = 5;

    /** From this length on a second slip is forgiven. */
    private static final int SHORTEST_OF_TWO_SLIPS = 8;

    private static final int SHORTEST_SOUND = 3;

    /** The longest first. */
    private static final List<String> ENDINGS = List.of(
            "ement", "ation", "aient", "ent", "ant", "ait", "ais", "ees", "ues", "er", "ez", "es", "ee", "ir", "re",
            "us", "ue", "is", "it", "e", "s", "i", "u");

    /**
     * <em>papier</em> and <em>métier</em> are no verbs; the longer <em>oublier</em> is one, and so is <em>payer</em>,
     * which sounds alike.
     */
    private static final int LONGEST_NOUN_IN_IER = 6;

    private static final int SHORTEST_STEM = 3;
    private static final int SHORTEST_STEM_OF_A_SHORT_ENDING = 4;

    /**
     * A word with its forms.
     *
     * @param word without accents and capitals
     */
    static SoughtWord of(String word) {
        String folded = folded(word);
        String stem = stem(folded);
        return new SoughtWord(word, folded, stem, FrenchSound.of(word), FamiliarWords.of(stem));
    }

    /** The stem of a word, see {@link #stem}. */
    static String stemOf(String word) {
        return stem(folded(word));
    }

    /** A word without doubled letters, see {@link #folded}. */
    static String foldedOf(String word) {
        return folded(word);
    }

    /** How near a word of a text is: {@link #SAME} to {@link #OTHER}. */
    int distance(SoughtWord text) {
        int asWritten = distanceAsWritten(text);
        return asWritten < OTHER ? asWritten : distanceByLikeness(text);
    }

    /** How near a word of a text is that means what was written: {@link #SAME} to {@link #KIN}, or {@link #OTHER}. */
    int distanceAsWritten(SoughtWord text) {
        if (text.stem.equals(stem)) {
            return SAME;
        }
        if (folded.length() >= SHORTEST_BEGINNING && begins(text)) {
            return BEGUN;
        }
        return kin.contains(text.stem) ? KIN : OTHER;
    }

    /** How near a word of a text is that only looks or sounds like this one: {@link #AKIN} to {@link #OTHER}. */
    private int distanceByLikeness(SoughtWord text) {
        if (word.length() >= LONG && text.word.startsWith(word.substring(0, ROOT))) {
            return AKIN;
        }
        if (sound.length() >= SHORTEST_SOUND && sound.equals(text.sound)) {
            return AKIN;
        }
        return begins(text) || isSlipOf(text) ? MISSPELT : OTHER;
    }

    private boolean begins(SoughtWord text) {
        return text.word.startsWith(word) || text.folded.startsWith(folded);
    }

    private boolean isSlipOf(SoughtWord text) {
        int slips = folded.length() >= SHORTEST_OF_TWO_SLIPS ? 2 : 1;
        return folded.length() >= SHORTEST_SLIP
                && text.folded.length() >= SHORTEST_SLIP
                && folded.charAt(0) == text.folded.charAt(0)
                && (SlipOfThePen.isWithin(folded, text.folded, slips)
                        || (stem.length() >= SHORTEST_SLIP && SlipOfThePen.isWithin(stem, text.stem, 1)));
    }

    private static String folded(String word) {
        StringBuilder single = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i) == 'y' ? 'i' : word.charAt(i);
            boolean isDoubled =
                    single.length() > 0 && single.charAt(single.length() - 1) == letter && Character.isLetter(letter);
            if (!isDoubled) {
                single.append(letter);
            }
        }
        boolean isPlural = single.length() > SHORTEST_PLURAL
                && (single.charAt(single.length() - 1) == 's' || single.charAt(single.length() - 1) == 'x');
        return isPlural ? single.substring(0, single.length() - 1) : single.toString();
    }

    private static String stem(String folded) {
        for (String ending : ENDINGS) {
            int rest = folded.length() - ending.length();
            int shortest = "isu".indexOf(ending.charAt(0)) >= 0 ? SHORTEST_STEM_OF_A_SHORT_ENDING : SHORTEST_STEM;
            if (rest >= shortest && folded.endsWith(ending) && !(ending.equals("er") && isNounInIer(folded))) {
                return folded.substring(0, rest);
            }
        }
        return folded;
    }

    private static boolean isNounInIer(String folded) {
        int before = folded.length() - "ier".length() - 1;
        return folded.endsWith("ier")
                && folded.length() <= LONGEST_NOUN_IN_IER
                && "aeiou".indexOf(folded.charAt(before)) < 0;
    }
}
