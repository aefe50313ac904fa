package org.inclusion.together;

import java.util.List;
import org.inclusion.words.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A place as a helper reads it: in words.
 *
 * @param title the title of the step or tour
 * @param exercise the title of the exercise, where the item is a step that has one; or null
 * @param success the sign of success, where the item is a step; or null
 * @param anchors every anchor that can be pointed at, in their order
 * @param at which of them she is at, from 0 on; -1 for the whole item
 */
public record PlaceInWords(
        LocalizedText title,
        @Nullable LocalizedText exercise,
        @Nullable LocalizedText success,
        List<Anchor> anchors,
        int at) {

    /** Copies the list. */
    public PlaceInWords {
        anchors = List.copyOf(anchors);
    }
}
