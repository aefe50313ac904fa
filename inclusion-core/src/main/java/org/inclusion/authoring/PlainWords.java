package org.inclusion.authoring;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells what the words of a leaflet may not hold, and takes out what nobody can see. A page shows words as words, so
 * nothing here would run; still, whoever pasted it meant something else, and a lesson with a piece of a script in it
 * helps nobody.
 */
final class PlainWords {

    /** An element, a comment, a declaration: {@code <script}, {@code </b>}, {@code <!--}. */
    private static final Pattern MARKUP =
            Pattern.compile("<[A-Za-z/!?]|&(#x?[0-9A-Fa-f]+|lt|gt|quot);|\\bon[A-Za-z]{3,}\\s*=\\s*[\"'`]");

    /** An address that is a program or a file, and no place. */
    private static final Pattern CODE =
            Pattern.compile("(?i)\\b(java|vb)script\\s*:|\\bdata:\\s*[a-z]+/[a-z]|\\b(file|filesystem)://|\\bblob:h");

    /** A link as Markdown writes it, or a bare address. */
    private static final Pattern LINK = Pattern.compile("(?i)\\]\\(|\\b(https?|ftp)://|\\bwww\\.");

    /** A French telephone number, a social-security number, a mail address, a bank account. */
    private static final Pattern PERSONAL = Pattern.compile("(?<!\\d)(0|\\+33 ?)[1-9]([ .-]?\\d\\d){4}(?!\\d)"
            + "|(?<!\\d)[12] ?\\d\\d ?(0[1-9]|1[0-2]|[2-9]\\d) ?(\\d\\d|2[ABab]) ?\\d{3} ?\\d{3}"
            + "|[\\w.+-]+@[\\w-]+\\.\\w"
            + "|\\bFR\\d\\d( ?\\d{4}){3}");

    /** Signs that are not seen, and change how others are read; all that is no text, but the end of a line. */
    private static final Pattern UNSEEN = Pattern.compile(
            "[\\p{Cc}&&[^\\n]]|[\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF\\uFFF9-\\uFFFF]|\\p{Cs}");

    private PlainWords() {}

    /** The words without signs that nobody sees; lines end in one way. */
    static String clean(String text) {
        return UNSEEN.matcher(text.replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' '))
                .replaceAll("");
    }

    /** The code of what the words may not hold; empty where they are plain. */
    static Optional<String> mistake(String text) {
        if (CODE.matcher(text).find()) {
            return Optional.of("code");
        }
        return MARKUP.matcher(text).find() ? Optional.of("markup") : Optional.empty();
    }

    /** The code of what a reader would miss, or would rather not see there; empty where there is nothing. */
    static Optional<String> gap(String text) {
        if (PERSONAL.matcher(text).find()) {
            return Optional.of("personal");
        }
        return LINK.matcher(text).find() ? Optional.of("link") : Optional.empty();
    }
}
