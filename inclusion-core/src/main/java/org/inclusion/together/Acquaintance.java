package org.inclusion.together;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the two sides of a session came to know each other. Immutable.
 *
 * @param drawings the drawings that the helper named; none once they were touched, for they serve once
 * @param via what the learner's side came with: her account, or the signs of a card; null before
 * @param agreed whether she said yes after she was shown who it is
 * @param shown the two words that her page shows; none before she agreed
 * @param among the words that the helper hears them among; none before she agreed
 * @param misheard how often the helper pressed other words
 * @param letIn whether the helper heard the two words
 */
record Acquaintance(
        Set<Drawing> drawings,
        @Nullable String via,
        boolean agreed,
        List<String> shown,
        List<String> among,
        int misheard,
        boolean letIn) {

    Acquaintance {
        drawings = Set.copyOf(drawings);
        shown = List.copyOf(shown);
        among = List.copyOf(among);
    }

    static Acquaintance named(Set<Drawing> drawings) {
        return new Acquaintance(drawings, null, false, List.of(), List.of(), 0, false);
    }

    boolean isOf(Set<Drawing> touched) {
        return !drawings.isEmpty() && drawings.equals(EnumSet.copyOf(touched));
    }

    Acquaintance afterTouch(String by) {
        return new Acquaintance(Set.of(), by, false, List.of(), List.of(), 0, false);
    }

    Acquaintance afterYes(TwoWords words) {
        return new Acquaintance(Set.of(), via, true, words.shown(), words.among(), misheard, false);
    }

    Acquaintance afterOtherWords() {
        return new Acquaintance(Set.of(), via, true, shown, among, misheard + 1, false);
    }

    Acquaintance afterTheWords() {
        return new Acquaintance(Set.of(), via, true, List.of(), List.of(), misheard, true);
    }
}
