package org.inclusion.formats;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a table of questions. A column of texts ends in its language, {@code question fr}; without one, it is
 * in the first language of the pack.
 */
final class QuestionColumns {

    static final String ID = "id";
    static final String SKILL = "skill";
    static final String FAMILY = "family";
    static final String DIFFICULTY = "difficulty";
    static final String QUESTION = "question";
    static final String SPOKEN = "spoken";
    static final String RIGHT = "right";

    static final int MOST_WRONG = 5;

    private static final List<String> ONCE = List.of(ID, SKILL, FAMILY, DIFFICULTY);

    private static final Map<String, String> IN_FRENCH = Map.of(
            "identifiant", ID,
            "savoir-faire", SKILL,
            "famille", FAMILY,
            "difficulté", DIFFICULTY,
            "question", QUESTION,
            "à l'oral", SPOKEN,
            "bonne réponse", RIGHT,
            "erreur", "wrong",
            "aide", "help");

    /** The indexes of the columns, by their names with their language: {@code question.fr}. */
    private final Map<String, Integer> indexes = new LinkedHashMap<>();

    private QuestionColumns() {}

    static String wrong(int number) {
        return "wrong " + number;
    }

    static String help(int number) {
        return "help " + number;
    }

    static QuestionColumns of(String file, List<String> heading, List<String> languages, ManuscriptNotes notes) {
        QuestionColumns columns = new QuestionColumns();
        for (int i = 0; i < heading.size(); i++) {
            String written = heading.get(i).strip();
            if (!written.isEmpty()) {
                columns.add(file, written, i, languages, notes);
            }
        }
        columns.needed(languages).stream()
                .filter(name -> !columns.indexes.containsKey(name))
                .forEach(name -> notes.refuse(file, 1, name.replace('.', ' '), "this column is missing"));
        return columns;
    }

    private void add(String file, String written, int index, List<String> languages, ManuscriptNotes notes) {
        String name = name(written, languages);
        if (name == null) {
            notes.refuse(
                    file,
                    1,
                    ManuscriptNotes.quoted(written),
                    "is none of id, skill, family, difficulty, question, spoken, right, wrong 1, help 1 … with a language of"
                            + " the pack");
        } else if (indexes.putIfAbsent(name, index) != null) {
            notes.refuse(file, 1, ManuscriptNotes.quoted(written), "stands twice");
        }
    }

    /** The name with its language; null where there is no such column. */
    private static @Nullable String name(String written, List<String> languages) {
        String plain = written.toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("\\s+", " ");
        String language = languages.get(0);
        boolean isWithLanguage = false;
        for (String some : languages) {
            if (plain.endsWith(" " + some.toLowerCase(Locale.ROOT))) {
                language = some;
                isWithLanguage = true;
                plain = plain.substring(0, plain.length() - some.length() - 1);
            }
        }
        String number = plain.matches(".* [1-" + MOST_WRONG + "]") ? plain.substring(plain.length() - 2) : "";
        String word = plain.substring(0, plain.length() - number.length());
        String name = IN_FRENCH.getOrDefault(word, word);
        boolean isNumbered = name.equals("wrong") || name.equals("help");
        if (isNumbered == number.isEmpty()) {
            return null;
        }
        if (ONCE.contains(name)) {
            return isWithLanguage ? null : name;
        }
        return isNumbered || List.of(QUESTION, SPOKEN, RIGHT).contains(name) ? name + number + "." + language : null;
    }

    private Set<String> needed(List<String> languages) {
        Set<String> needed = new LinkedHashSet<>(List.of(ID, SKILL, DIFFICULTY));
        for (String name : List.of(QUESTION, RIGHT, wrong(1), help(1))) {
            languages.forEach(language -> needed.add(name + "." + language));
        }
        return needed;
    }

    /** The cell of a column; empty where the row is shorter, or the table has no such column. */
    String cell(List<String> row, String name) {
        Integer index = indexes.get(name);
        return index == null || index >= row.size() ? "" : row.get(index).strip();
    }

    /** Every column that the table has, by name. */
    List<String> names() {
        return new ArrayList<>(indexes.keySet());
    }
}
