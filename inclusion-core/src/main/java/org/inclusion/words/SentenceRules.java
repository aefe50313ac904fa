package org.inclusion.words;

import java.util.ArrayList;
import java.util.List;

/** The thresholds of docs/readability.md, and what in a sentence is beyond them. */
public final class SentenceRules {

    /** Words of a sentence that is read. */
    public static final int MOST_WORDS = 20;

    /** Words of a sentence that is said, between two rests of the voice. */
    public static final int MOST_WORDS_IN_A_BREATH = 15;

    /** Ideas of a sentence that is read. */
    public static final int MOST_IDEAS = 2;

    /** Letters of a word that is no technical term. */
    public static final int MOST_LETTERS = 15;

    private SentenceRules() {}

    /** How a sentence comes to people. */
    public enum Heard {
        /** It is read. */
        READ,
        /** It is said aloud, and read by nobody who learns. */
        SPOKEN
    }

    /** A reason why a sentence is hard. */
    public enum Hardness {
        /** Too many words. */
        WORDS,
        /** Too many words before a voice may rest. */
        BREATH,
        /** Too many ideas. */
        IDEAS,
        /** A word of too many letters. */
        LONG_WORD,
        /** A technical term or an abbreviation that is not explained. */
        NOT_EXPLAINED
    }

    /**
     * One thing that makes a sentence hard.
     *
     * @param hardness which threshold it is beyond
     * @param count how many words, words in a breath, ideas or letters
     * @param word the word or the term; empty where it is none
     */
    public record Why(Hardness hardness, int count, String word) {}

    /**
     * What makes a sentence hard.
     *
     * @param terms the technical terms of its language
     * @param isNameOfOthers whether somebody else chose its words
     * @param isForTheTrade whether whoever reads it knows the terms
     * @return in the order of {@link Hardness}; none where the sentence is easy
     */
    public static List<Why> of(
            Sentence sentence, Heard heard, TechnicalTerms terms, boolean isNameOfOthers, boolean isForTheTrade) {
        List<Why> why = new ArrayList<>();
        if (heard == Heard.SPOKEN) {
            add(why, Hardness.BREATH, sentence.wordsInABreath(), MOST_WORDS_IN_A_BREATH);
        } else {
            add(why, Hardness.WORDS, sentence.words(), MOST_WORDS);
            add(why, Hardness.IDEAS, sentence.joints() + 1, MOST_IDEAS);
        }
        String word = sentence.longestWord();
        if (word.length() > MOST_LETTERS && !terms.isOfATerm(word) && !isNameOfOthers) {
            why.add(new Why(Hardness.LONG_WORD, word.length(), word));
        }
        if (!isForTheTrade) {
            terms.unexplained(sentence).forEach(term -> why.add(new Why(Hardness.NOT_EXPLAINED, term.length(), term)));
        }
        return why;
    }

    private static void add(List<Why> why, Hardness hardness, int count, int most) {
        if (count > most) {
            why.add(new Why(hardness, count, ""));
        }
    }
}
