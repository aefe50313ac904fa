package org.inclusion.authoring;

/**
 * One part of a leaflet, as it stands while it is written: it may be empty, and it may be wrong. Text is always text.
 *
 * @param kind which kind of part
 * @param text the words: of a paragraph or a tip, one line for each item of a list, or what a picture shows; may be empty
 * @param src of a picture, the name of a {@link Photo} of the leaflet or the id of a picture of the library; else empty
 */
public record LeafletBlock(Kind kind, String text, String src) {

    /** A kind of part. */
    public enum Kind {
        /** A paragraph of text. */
        PARAGRAPH,
        /** A list; each line of its text is an item. */
        LIST,
        /** A piece of advice, set apart from the text. */
        TIP,
        /** A photo of the leaflet, or a picture of the library. */
        PICTURE
    }

    /** A part without a picture. */
    public static LeafletBlock of(Kind kind, String text) {
        return new LeafletBlock(kind, text, "");
    }
}
