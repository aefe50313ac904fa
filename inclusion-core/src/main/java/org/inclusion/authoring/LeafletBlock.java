package org.inclusion.authoring;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * One part of a leaflet, as it stands while it is written: it may be empty, and it may be wrong. Its text is never
 * read as HTML or Markdown.
 *
 * @param kind which kind of part
 * @param text the words: of a paragraph or a tip, one line for each item of a list, or what a picture shows; may
 *     be empty
 * @param src of a picture, the name of a {@link Photo} of the leaflet or the id of a picture of the library; else empty
 */
public record LeafletBlock(Kind kind, String text, String src) {

    /** A kind of part. */
    public enum Kind {
        /** A paragraph of text. */
        PARAGRAPH,
        /** A list; each line of its text is an item. Lines that begin with 1., 2., 3. and so on are a numbered list. */
        LIST,
        /** A piece of advice, set apart from the text. */
        TIP,
        /** A photo of the leaflet, or a picture of the library. */
        PICTURE
    }

    /** The number with which somebody begins a line: {@code 3.} or {@code 3)} */
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,3})[.)]\\s+");

    /** A part without a picture. */
    public static LeafletBlock of(Kind kind, String text) {
        return new LeafletBlock(kind, text, "");
    }

    /** The items of a list, in order: the lines that hold something, without the numbers of a numbered list. */
    public List<String> items() {
        List<String> lines = lines();
        return numbered()
                ? lines.stream()
                        .map(line -> NUMBER.matcher(line).replaceFirst(""))
                        .toList()
                : lines;
    }

    /** Whether the lines of a list begin with their numbers, from 1 on. */
    public boolean numbered() {
        List<String> lines = lines();
        return IntStream.range(0, lines.size()).allMatch(at -> number(lines.get(at)) == at + 1) && !lines.isEmpty();
    }

    /** The number before a line; -1 where there is none. */
    private static int number(String line) {
        Matcher matcher = NUMBER.matcher(line);
        return matcher.lookingAt() ? Integer.parseInt(matcher.group(1)) : -1;
    }

    private List<String> lines() {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
