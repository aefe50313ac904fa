package org.inclusion.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.inclusion.annotation.Internal;
import org.inclusion.content.ContentLibrary;
import org.inclusion.content.ContentPack;
import org.inclusion.content.GlossaryTerm;
import org.inclusion.words.LocalizedText;
import org.inclusion.words.Reason;
import org.inclusion.words.Sentence;
import org.inclusion.words.SentenceRules;
import org.inclusion.words.SentenceRules.Hardness;
import org.inclusion.words.SentenceRules.Heard;
import org.inclusion.words.SentenceRules.Why;
import org.inclusion.words.TechnicalTerms;

/**
 * Finds the sentences of a leaflet that are hard to read, by the rules of the packs. Whoever reads a leaflet has no
 * glossary beside it, so a technical term is hard there even where a pack explains it: then the pack's plain words are
 * told. Thread-safe.
 */
@Internal
public final class FindHardSentences {

    private final ContentLibrary content;

    public FindHardSentences(ContentLibrary content) {
        this.content = content;
    }

    /** The hard sentences of a text, from the title to the last part. */
    public List<HardSentence> of(LeafletText text) {
        Locale language = Locale.forLanguageTag(text.language());
        List<String> parts = Stream.concat(
                        Stream.of(text.title()), text.blocks().stream().map(LeafletBlock::text))
                .toList();
        TechnicalTerms terms = new TechnicalTerms(language.getLanguage(), List.of(), List.of(), parts);
        HardWords words = new HardWords(language.getLanguage());
        List<HardSentence> hard = new ArrayList<>();
        for (int number = 0; number < parts.size(); number++) {
            int block = number;
            // Each line of a list is a sentence of its own.
            parts.get(number)
                    .lines()
                    .flatMap(Sentence::of)
                    .forEach(sentence -> add(hard, block, sentence, terms, words, language));
        }
        return hard;
    }

    private void add(
            List<HardSentence> hard,
            int block,
            Sentence sentence,
            TechnicalTerms terms,
            HardWords words,
            Locale language) {
        List<Why> why = new ArrayList<>(SentenceRules.of(sentence, Heard.READ, terms, false, false));
        words.in(sentence).stream()
                .filter(word -> why.stream().noneMatch(one -> isSame(one.word(), word)))
                .map(word -> new Why(Hardness.NOT_EXPLAINED, word.length(), word))
                .toList()
                .forEach(why::add);
        if (why.isEmpty()) {
            return;
        }
        hard.add(new HardSentence(
                block,
                sentence.text().strip(),
                why.stream().map(FindHardSentences::reason).toList(),
                why.stream()
                        .filter(one -> !one.word().isEmpty())
                        .flatMap(one -> plain(one.word(), words, language))
                        .distinct()
                        .toList()));
    }

    private static Reason reason(Why why) {
        Reason reason = Reason.of("leaflet.hard." + why.hardness(), "count", String.valueOf(why.count()));
        return why.word().isEmpty() ? reason : reason.with("word", LocalizedText.of(why.word()));
    }

    private static boolean isSame(String word, String other) {
        return TechnicalTerms.stems(word).equals(TechnicalTerms.stems(other));
    }

    /**
     * How the list of hard words says it, which knows what a letter means by a word; else the first glossary that has
     * the word.
     */
    private Stream<HardSentence.PlainWord> plain(String word, HardWords words, Locale language) {
        List<HardSentence.PlainWord> ofLetters = words.plain(word).toList();
        return ofLetters.isEmpty() ? ofThePacks(word, language) : ofLetters.stream();
    }

    private Stream<HardSentence.PlainWord> ofThePacks(String word, Locale language) {
        String stems = TechnicalTerms.stems(word);
        return content.packs().stream()
                .map(ContentPack::glossary)
                .flatMap(terms -> terms.stream())
                .filter(term -> isNamed(term, stems, language))
                .limit(1)
                .map(term -> new HardSentence.PlainWord(term.term(), term.meaning()));
    }

    private static boolean isNamed(GlossaryTerm term, String stems, Locale language) {
        return TechnicalTerms.stems(term.term().in(language)).equals(stems);
    }
}
