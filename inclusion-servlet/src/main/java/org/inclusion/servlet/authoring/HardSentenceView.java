package org.inclusion.servlet.authoring;

import java.util.List;
import java.util.Locale;
import org.inclusion.authoring.HardSentence;
import org.inclusion.authoring.LeafletText;
import org.inclusion.servlet.http.Exchange;

/**
 * A sentence of a leaflet that is hard to read, for the helper who writes it.
 *
 * @param block the number of the part, from 1; 0 for the title
 * @param text the sentence as it stands there
 * @param why what makes it hard, each in a sentence
 * @param words the hard words that a glossary explains
 */
record HardSentenceView(int block, String text, List<String> why, List<WordView> words) {

    /**
     * A word in the language of the leaflet.
     *
     * @param term the word
     * @param meaning the same in plain words
     */
    record WordView(String term, String meaning) {}

    /** The hard sentences of a text. */
    static List<HardSentenceView> of(LeafletText text, Exchange exchange) {
        Locale language = Locale.forLanguageTag(text.language());
        return exchange.acting().lessonsOf(exchange.variable("structure")).hardSentences(text).stream()
                .map(hard -> of(hard, language, exchange))
                .toList();
    }

    private static HardSentenceView of(HardSentence hard, Locale language, Exchange exchange) {
        return new HardSentenceView(
                hard.block(),
                hard.text(),
                hard.why().stream().map(exchange::say).toList(),
                hard.words().stream()
                        .map(word -> new WordView(
                                word.term().in(language), word.meaning().in(language)))
                        .toList());
    }
}
