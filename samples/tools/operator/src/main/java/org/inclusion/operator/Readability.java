package org.inclusion.operator;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How well the texts of a pack in one language can be read, by the thresholds of docs/readability.md. */
final class Readability {

    static final int MOST_WORDS = 20;
    static final int MOST_WORDS_IN_A_BREATH = 15;
    static final int MOST_JOINTS = 1;
    static final int MOST_LETTERS = 15;
    static final double MOST_WORDS_ON_AVERAGE = 10;

    /**
     * A sentence that is hard to read.
     *
     * @param weight how hard: the worst first
     * @param why what makes it hard
     */
    record HardSentence(Sentence sentence, double weight, List<String> why) {}

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
    static Readability of(String language, List<PackText> all, boolean forHelpers) throws IOException {
        List<PackText> texts =
                all.stream().filter(text -> text.language().equals(language)).toList();
        TechnicalTerms terms = new TechnicalTerms(language, texts);
        Readability readability = new Readability(language);
        texts.stream().flatMap(Sentence::of).forEach(sentence -> readability.take(sentence, terms, forHelpers));
        readability.hard.sort(Comparator.comparingDouble(HardSentence::weight).reversed());
        return readability;
    }

    private void take(Sentence sentence, TechnicalTerms terms, boolean forHelpers) {
        List<String> why = new ArrayList<>();
        double weight = length(sentence, why);
        int joints = sentence.joints();
        if (joints > MOST_JOINTS && !sentence.of().isSpoken()) {
            why.add((joints + 1) + " ideas");
            weight += joints;
        }
        String word = sentence.longestWord();
        if (word.length() > MOST_LETTERS
                && !terms.isOfATerm(word)
                && !sentence.of().isNameOfOthers()) {
            why.add("long word " + word);
            weight += .5;
        }
        List<String> unexplained = forHelpers || sentence.of().isForHelpers() ? List.of() : terms.unexplained(sentence);
        if (!unexplained.isEmpty()) {
            why.add("not explained: " + String.join(", ", unexplained));
            weight += unexplained.size();
        }
        if (!why.isEmpty()) {
            hard.add(new HardSentence(sentence, weight, why));
        }
    }

    private double length(Sentence sentence, List<String> why) {
        if (sentence.of().isSpoken()) {
            int breath = sentence.wordsInABreath();
            return tooMany(breath, MOST_WORDS_IN_A_BREATH, " words in a breath", why);
        }
        int length = sentence.words();
        read++;
        words += length;
        most = Math.max(most, length);
        return tooMany(length, MOST_WORDS, " words", why);
    }

    private static double tooMany(int count, int most, String what, List<String> why) {
        if (count <= most) {
            return 0;
        }
        why.add(count + what);
        return (double) (count - most) / most * 4;
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
