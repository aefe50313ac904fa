package org.inclusion.authoring;

import java.util.List;
import org.inclusion.words.LocalizedText;
import org.inclusion.words.Reason;

/**
 * A sentence of a leaflet that is hard to read, for the helper who writes it. It may stand: a helper
 * decides. Immutable.
 *
 * @param block the number of the part, from 1; 0 for the title
 * @param text the sentence, as it stands in the part
 * @param why what makes it hard, and what helps
 * @param words the hard words in it that a glossary of the library explains
 */
public record HardSentence(int block, String text, List<Reason> why, List<PlainWord> words) {

    /**
     * A hard word, and how the glossary says it.
     *
     * @param term the word as the glossary has it
     * @param meaning the same in plain words
     */
    public record PlainWord(LocalizedText term, LocalizedText meaning) {}

    /** Copies the lists. */
    public HardSentence {
        why = List.copyOf(why);
        words = List.copyOf(words);
    }
}
