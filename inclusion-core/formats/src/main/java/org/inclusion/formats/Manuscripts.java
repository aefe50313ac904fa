package org.inclusion.formats;

import java.nio.file.Path;
import java.util.Map;
import org.inclusion.content.Manuscript;

/**
 * Reads a lesson from Markdown files, or questions from a CSV file, as a part of a pack. Authors write both in the
 * programs they know. Texts reach a page as plain text only; HTML is refused. Thread-safe.
 *
 * <pre>{@code
 * Manuscript lesson = Manuscripts.lesson("ouvrir-un-compte", Map.of("fr", Path.of("ouvrir-un-compte.md")));
 * ReadManuscript read = lesson.read(List.of("fr"));
 * read.problems().forEach(problem -> log.warn("{}", problem));
 * }</pre>
 */
public final class Manuscripts {

    private Manuscripts() {}

    /**
     * A lesson in Markdown (CommonMark): a title, paragraphs, lists, pictures, and quotations, which become tips.
     *
     * @param id the id of the lesson in its pack
     * @param files a file for each language, by BCP 47 tag; UTF-8, 64 KiB at most, with the same blocks in each
     */
    public static Manuscript lesson(String id, Map<String, Path> files) {
        return new MarkdownLesson(id, files);
    }

    /**
     * Questions in a table, as CSV, whose first line has the names of the columns, in French or in English. Encoding
     * and separator are found out.
     *
     * @param file the table; 4 MiB and 2,000 questions at most
     */
    public static Manuscript questions(Path file) {
        return new QuestionTable(file);
    }
}
