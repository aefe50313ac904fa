package org.inclusion.operator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.inclusion.words.Sentence;
import org.inclusion.words.SentenceRules;
import org.inclusion.words.SentenceRules.Hardness;
import org.inclusion.words.SentenceRules.Heard;
import org.inclusion.words.SentenceRules.Why;
import org.inclusion.words.TechnicalTerms;
import org.jspecify.annotations.Nullable;

/** How well the texts of a pack in one language can be read, by the thresholds of docs/readability.md. */
final class Readability {

    static final double MOST_WORDS_ON_AVERAGE = 10;

    /**
     * A sentence that is hard to read.
     *
     * @param of the text in which it stands
     * @param weight how hard: the worst first
     * @param why what makes it hard
     */
    record HardSentence(PackText of, Sentence sentence, double weight, List<String> why) {}

    private final String language;
    private final List<HardSentence> hard = new ArrayList<>();
    private int read;
    private int words;
    private int most;

    private Readability(String language) {
        this.language = language;
    }

    /**
     * Reads all texts of a pack in one language.
     *
     * @param forHelpers whether the pack is for helpers, who know the terms of their trade
     */
    static Readability of(String language, List<PackText> all, boolean forHelpers) {
        List<PackText> texts =
                all.stream().filter(text -> text.language().equals(language)).toList();
        TechnicalTerms terms = new TechnicalTerms(
                language,
                texts.stream().filter(PackText::isTerm).map(PackText::text).toList(),
                texts.stream()
                        .filter(PackText::isOfGlossary)
                        .map(PackText::text)
                        .toList(),
                texts.stream().map(PackText::text).toList());
        Readability readability = new Readability(language);
        texts.forEach(text ->
                Sentence.of(text.text()).forEach(sentence -> readability.take(text, sentence, terms, forHelpers)));
        readability.hard.sort(Comparator.comparingDouble(HardSentence::weight).reversed());
        return readability;
    }

    private void take(PackText of, Sentence sentence, TechnicalTerms terms, boolean forHelpers) {
        if (!of.isSpoken()) {
            int length = sentence.words();
            read++;
            words += length;
            most = Math.max(most, length);
        }
        List<Why> why = SentenceRules.of(
                sentence,
                of.isSpoken() ? Heard.SPOKEN : Heard.READ,
                terms,
                of.isNameOfOthers(),
                forHelpers || of.isForHelpers());
        if (!why.isEmpty()) {
            double weight = why.stream().mapToDouble(Readability::weight).sum();
            hard.add(new HardSentence(of, sentence, weight, inWords(why)));
        }
    }

    private static double weight(Why why) {
        return switch (why.hardness()) {
            case WORDS -> beyond(why.count(), SentenceRules.MOST_WORDS);
            case BREATH -> beyond(why.count(), SentenceRules.MOST_WORDS_IN_A_BREATH);
            case IDEAS -> why.count() - 1;
            case LONG_WORD -> .5;
            case NOT_EXPLAINED -> 1;
        };
    }

    private static double beyond(int count, int most) {
        return (double) (count - most) / most * 4;
    }

    private static List<String> inWords(List<Why> all) {
        List<String> words = new ArrayList<>();
        for (Why why : all) {
            switch (why.hardness()) {
                case WORDS -> words.add(why.count() + " words");
                case BREATH -> words.add(why.count() + " words in a breath");
                case IDEAS -> words.add(why.count() + " ideas");
                case LONG_WORD -> words.add("long word " + why.word());
                case NOT_EXPLAINED -> {}
            }
        }
        List<String> unexplained = all.stream()
                .filter(why -> why.hardness() == Hardness.NOT_EXPLAINED)
                .map(Why::word)
                .toList();
        if (!unexplained.isEmpty()) {
            words.add("not explained: " + String.join(", ", unexplained));
        }
        return words;
    }

    /** The sentences that are hard to read, the worst first. */
    List<HardSentence> hard() {
        return hard;
    }

    private double average() {
        return read == 0 ? 0 : (double) words / read;
    }

    boolean isRight() {
        return hard.isEmpty() && average() <= MOST_WORDS_ON_AVERAGE;
    }

    void addTo(ResultTable table, @Nullable String pack) {
        String of = (pack == null ? "" : pack + " ") + language + " ";
        table.row(of + "sentences to read", read)
                .row(of + "words on average", String.format(Locale.ROOT, "%.1f", average()))
                .row(of + "words at the most", most)
                .row(of + "hard sentences", hard.size());
    }
}
