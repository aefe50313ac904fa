package org.inclusion.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * The words of the catalogue, each once. A sought word is compared with these and not with each text. Noted while a
 * catalogue is made, and not changed afterwards.
 */
final class Vocabulary {

    /** What a word loses of its weight with each step away from how it was written. */
    private static final double LOST = .15;

    private static final int SHORTEST_GLUED = 7;
    private static final int SHORTEST_PART = 3;
    private static final String VOWELS = "aeiouyh";
    private static final String ELIDED = "ldjmtsnc";

    private final Map<String, Integer> places = new HashMap<>();
    private final List<SoughtWord> words = new ArrayList<>();
    private final Set<String> forms = new HashSet<>();

    /** The place of a word, from 0. */
    int place(String word) {
        return places.computeIfAbsent(word, one -> {
            SoughtWord noted = SoughtWord.of(one);
            words.add(noted);
            forms.add(noted.word());
            forms.add(noted.folded());
            return words.size() - 1;
        });
    }

    /**
     * How near each word is, by its place, from 0 for another word to 1 for the same. A word is taken for one that only
     * looks or sounds like it where none is written as it is.
     */
    double[] nearness(SoughtWord sought) {
        double[] asWritten = nearness(sought::distanceAsWritten);
        return Arrays.stream(asWritten).anyMatch(near -> near > 0) ? asWritten : nearness(sought::distance);
    }

    private double[] nearness(ToIntFunction<SoughtWord> distance) {
        return words.stream()
                .mapToInt(distance)
                .mapToDouble(steps -> steps < SoughtWord.OTHER ? 1 - LOST * steps : 0)
                .toArray();
    }

    /**
     * The words of a search as they are known here: two that were written apart are put together, and two in one are
     * taken apart.
     */
    List<String> known(List<String> sought) {
        List<String> known = new ArrayList<>();
        for (int i = 0; i < sought.size(); i++) {
            String word = sought.get(i);
            String next = i + 1 < sought.size() ? sought.get(i + 1) : "";
            if (isOneWord(word, next)) {
                known.add(word + next);
                i++;
            } else if (has(word) || SoughtWords.saysNothing(word) || hasKin(word)) {
                known.add(word);
            } else {
                known.addAll(apart(word));
            }
        }
        return known;
    }

    private boolean isOneWord(String word, String next) {
        return Math.min(word.length(), next.length()) >= SHORTEST_PART
                && word.length() + next.length() >= SHORTEST_GLUED
                && has(word + next);
    }

    private boolean has(String word) {
        return forms.contains(word) || forms.contains(SoughtWord.foldedOf(word));
    }

    private static boolean hasKin(String word) {
        return !SoughtWord.of(word).kin().isEmpty();
    }

    /** The longest known word at the end, and what stands before it: an apostrophe was forgotten, or a space. */
    private List<String> apart(String word) {
        for (int at = 1; at <= word.length() - SHORTEST_PART; at++) {
            String before = word.substring(0, at);
            String rest = word.substring(at);
            boolean isElided = at == 1 && ELIDED.contains(before) && VOWELS.indexOf(rest.charAt(0)) >= 0;
            boolean isWord = at > 1 && (SoughtWords.saysNothing(before) || (at >= SHORTEST_PART && has(before)));
            if ((isElided || isWord) && has(rest)) {
                return isElided ? List.of(rest) : List.of(before, rest);
            }
        }
        return List.of(word);
    }
}
