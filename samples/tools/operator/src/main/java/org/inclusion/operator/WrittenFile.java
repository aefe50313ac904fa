package org.inclusion.operator;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads from the name of a file what an author wrote in it: {@code lecon-x.fr.md}, {@code questions-x.csv}. */
final class WrittenFile {

    private static final Pattern NAME =
            Pattern.compile("([A-Za-z0-9-]{1,59})(?:[.]([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*))?[.](md|csv)");

    private WrittenFile() {}

    /** The name that the files have in common. */
    static String name(List<GivenFile> files) {
        List<String> names = files.stream()
                .map(file -> match(file).group(1).toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        if (names.size() > 1) {
            throw new WrongUseException(String.join(" and ", names) + " are two: one lesson at a time");
        }
        if (files.size() > 1 && isTable(files)) {
            throw new WrongUseException("one table at a time");
        }
        return names.get(0);
    }

    static boolean isTable(List<GivenFile> files) {
        return files.stream().anyMatch(file -> match(file).group(3).equals("csv"));
    }

    /** The language in a name; another one where the name has none. */
    static String language(GivenFile file, String otherwise) {
        String language = match(file).group(2);
        return language == null ? otherwise : language;
    }

    private static Matcher match(GivenFile file) {
        Matcher match = NAME.matcher(file.name());
        if (!match.matches()) {
            throw new WrongUseException(
                    file + " must be named like lecon-x.md, lecon-x.fr.md or questions-x.csv, with a-z 0-9 - alone");
        }
        file.path();
        return match;
    }
}
