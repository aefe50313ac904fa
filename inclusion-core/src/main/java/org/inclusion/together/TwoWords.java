package org.inclusion.together;

import java.text.Collator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.inclusion.words.Words;

/**
 * The two words that a learner reads out, and the words that the helper hears them among. The words are plain things that sound
 * unlike each other; no code is ever read out.
 *
 * @param shown two words
 * @param among eight words in the order of the alphabet, with those two
 */
record TwoWords(List<String> shown, List<String> among) {

    static final int SHOWN = 2;

    static final int AMONG = 8;

    /**
     * Draws words.
     *
     * @param words where the list of the language is, under {@code together.words}, parted by blanks
     * @param language in which the learner reads
     * @param random not to be foreseen
     */
    static TwoWords drawn(Words words, Locale language, RandomGenerator random) {
        List<String> list = new ArrayList<>(new LinkedHashSet<>(
                List.of(words.say("together.words", language).trim().split("\\s+"))));
        if (list.size() < AMONG) {
            throw new IllegalStateException("together.words has fewer than " + AMONG + " words");
        }
        List<String> drawn = new ArrayList<>();
        while (drawn.size() < AMONG) {
            drawn.add(list.remove(random.nextInt(list.size())));
        }
        return new TwoWords(
                List.copyOf(drawn.subList(0, SHOWN)),
                drawn.stream().sorted(Collator.getInstance(language)).toList());
    }

    /** Whether these are the two words, in any order. */
    static boolean areThose(List<String> pressed, List<String> shown) {
        return pressed.size() == SHOWN && Set.copyOf(pressed).equals(Set.copyOf(shown));
    }
}
