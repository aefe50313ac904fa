package org.inclusion.content;

import java.util.List;
import org.inclusion.words.LocalizedText;

/** A block of a lesson. Typed, so that no HTML from content ever reaches a page. */
public sealed interface Block {

    /**
     * A paragraph.
     *
     * @param text its text
     */
    record Paragraph(LocalizedText text) implements Block {}

    /**
     * A list, in order.
     *
     * @param items its items
     */
    record Listing(List<LocalizedText> items) implements Block {}

    /**
     * A picture.
     *
     * @param src file name within the pack, see {@link ContentPack#file}
     * @param alt what it shows, for who cannot see it
     */
    record Picture(String src, LocalizedText alt) implements Block {}

    /**
     * A tip.
     *
     * @param text its text
     */
    record Tip(LocalizedText text) implements Block {}

    /**
     * A word explained.
     *
     * @param term the glossary term's id
     */
    record Term(String term) implements Block {}

    /**
     * The place to practise.
     *
     * @param practice the practice's id
     */
    record PracticeHere(String practice) implements Block {}
}
