package org.inclusion.content;

import java.util.List;
import org.inclusion.words.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * One part of a lesson: a paragraph, a list, a picture and so on. Each has its own type, so that no HTML from content
 * ever reaches a page.
 */
public sealed interface Block {

    /**
     * A paragraph of text.
     *
     * @param text its text
     */
    record Paragraph(LocalizedText text) implements Block {}

    /**
     * A list of texts, in the author's order.
     *
     * @param items its items, in order
     * @param numbered whether the items are acts to do one after the other, and are shown with their numbers, so that a
     *     helper on the telephone can say “number 3”
     */
    record Listing(List<LocalizedText> items, boolean numbered) implements Block {}

    /**
     * A picture of the pack, or one of the library's.
     *
     * @param src the name of the picture's file, or the id of a picture of the library; {@link ContentPack#file}
     *     finds both
     * @param alt what the picture shows, for a reader who cannot see it
     */
    record Picture(String src, LocalizedText alt) implements Block {}

    /**
     * A piece of advice, set apart from the text.
     *
     * @param text its text
     */
    record Tip(LocalizedText text) implements Block {}

    /**
     * A word of the glossary, with its meaning.
     *
     * @param term the id of the {@link GlossaryTerm}
     */
    record Term(String term) implements Block {}

    /**
     * A gesture to try where it is explained. The page sees whether it was done.
     *
     * @param gesture which one
     * @param text what to do, in one sentence
     * @param write the words to write; null for a gesture without any
     * @param written the words that stand there at first, for a text to correct; else null
     */
    record FirstGesture(
            Gesture gesture,
            LocalizedText text,
            @Nullable LocalizedText write,
            @Nullable LocalizedText written) implements Block {}

    /**
     * Marks where in a lesson an exercise is offered.
     *
     * @param exercise the id of the {@link Exercise}
     */
    record ExerciseHere(String exercise) implements Block {}
}
