package org.inclusion.together;

import java.util.List;
import org.inclusion.words.LocalizedText;

/**
 * A named point inside a step or a tour, with the words that say it on the telephone.
 *
 * @param id of the {@link Place#anchor} shape
 * @param kind what stands there
 * @param words one text or several, to be read one after the other
 * @param numbered whether the texts are acts in their order, which have numbers on her page: the helper says "number 3"
 */
public record Anchor(String id, Kind kind, List<LocalizedText> words, boolean numbered) {

    /** The kind of thing at an anchor. */
    public enum Kind {
        /** A block of a lesson. */
        BLOCK,
        /** A stop of a tour. */
        STOP
    }

    /** Copies the list. */
    public Anchor {
        words = List.copyOf(words);
    }
}
