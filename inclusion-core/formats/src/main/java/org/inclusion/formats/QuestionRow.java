package org.inclusion.formats;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads the rows of a table of questions. */
final class QuestionRow {

    /** A question that is longer is none to read on a telephone. */
    private static final int LONGEST = 400;

    private static final Map<String, String> DIFFICULTIES = difficulties();

    private final String file;
    private final QuestionColumns columns;
    private final List<String> languages;
    private final ManuscriptNotes notes;
    private final Set<String> ids = new HashSet<>();
    private int line;
    private List<String> cells = List.of();

    QuestionRow(String file, QuestionColumns columns, List<String> languages, ManuscriptNotes notes) {
        this.file = file;
        this.columns = columns;
        this.languages = languages;
        this.notes = notes;
    }

    private static Map<String, String> difficulties() {
        Map<String, String> words = new HashMap<>();
        words.put("very easy", "VERY_EASY");
        words.put("easy", "EASY");
        words.put("medium", "MEDIUM");
        words.put("hard", "HARD");
        words.put("very hard", "VERY_HARD");
        words.put("très facile", "VERY_EASY");
        words.put("facile", "EASY");
        words.put("moyen", "MEDIUM");
        words.put("difficile", "HARD");
        words.put("très difficile", "VERY_HARD");
        return words;
    }

    void read(int number, List<String> row, ArrayNode questions) {
        line = number;
        cells = row;
        if (cells.stream().allMatch(String::isBlank)) {
            return;
        }
        columns.names().forEach(this::checkItIsNoFormula);
        String id = id(QuestionColumns.ID);
        if (!id.isEmpty() && !ids.add(id)) {
            refuse(QuestionColumns.ID, ManuscriptNotes.quoted(id) + " stands twice");
        }
        ObjectNode question = questions.addObject().put("id", id).put("skill", id(QuestionColumns.SKILL));
        question.put("family", columns.cell(cells, QuestionColumns.FAMILY).isEmpty() ? id : id(QuestionColumns.FAMILY));
        putTexts(question, "text", QuestionColumns.QUESTION);
        putTexts(
                question,
                "spoken",
                isEmpty(QuestionColumns.SPOKEN) ? QuestionColumns.QUESTION : QuestionColumns.SPOKEN);
        putOptions(question, id);
        question.put("difficulty", difficulty());
    }

    private void refuse(String column, String problem) {
        notes.refuse(file, line, column.replace('.', ' '), problem);
    }

    /** A spreadsheet would evaluate such a cell as soon as the question is written into a table again. */
    private void checkItIsNoFormula(String column) {
        String cell = columns.cell(cells, column);
        if (!cell.isEmpty() && "=+-@".indexOf(cell.charAt(0)) >= 0) {
            refuse(column, "begins like a formula: " + ManuscriptNotes.quoted(cell));
        }
    }

    private String id(String column) {
        String id = columns.cell(cells, column);
        if (id.isEmpty()) {
            refuse(column, "is empty");
        } else if (!id.matches("[a-z0-9-]{1,64}")) {
            refuse(column, "must be 1 to 64 of a-z 0-9 -, and not " + ManuscriptNotes.quoted(id));
        }
        return id;
    }

    private String difficulty() {
        String written = columns.cell(cells, QuestionColumns.DIFFICULTY);
        String word = DIFFICULTIES.get(written.toLowerCase(Locale.ROOT).replaceAll("\\s+", " "));
        if (word == null) {
            refuse(
                    QuestionColumns.DIFFICULTY,
                    "must be one of very easy, easy, medium, hard, very hard, and not "
                            + ManuscriptNotes.quoted(written));
            return "MEDIUM";
        }
        return word;
    }

    /** The right option stands where the id leads it, so that it has no favourite place. */
    private void putOptions(ObjectNode question, String id) {
        int wrong = 1;
        while (wrong < QuestionColumns.MOST_WRONG && !isEmpty(QuestionColumns.wrong(wrong + 1))) {
            wrong++;
        }
        int right = Math.floorMod(id.hashCode(), wrong + 1);
        ArrayNode options = question.putArray("options");
        int next = 1;
        for (int i = 0; i <= wrong; i++) {
            ObjectNode option = options.addObject().put("id", String.valueOf((char) ('a' + i)));
            if (i == right) {
                putTexts(option, "text", QuestionColumns.RIGHT);
                option.put("right", true);
            } else {
                putTexts(option, "text", QuestionColumns.wrong(next));
                putTexts(option, "help", QuestionColumns.help(next));
                next++;
            }
        }
    }

    private boolean isEmpty(String column) {
        return languages.stream()
                .allMatch(
                        language -> columns.cell(cells, column + "." + language).isEmpty());
    }

    private void putTexts(ObjectNode json, String field, String column) {
        ObjectNode texts = json.putObject(field);
        for (String language : languages) {
            String name = column + "." + language;
            String text = columns.cell(cells, name).replaceAll("[\\s\\p{Cntrl}&&[^\\u00A0\\u202F]]+", " ");
            if (text.isEmpty()) {
                refuse(name, "is empty");
            } else if (text.length() > LONGEST) {
                refuse(name, "is longer than " + LONGEST + " characters");
            } else if (text.matches("(?s).*<\\s*/?\\s*[A-Za-z!][^>]*>.*")) {
                refuse(name, "HTML is not taken in: " + ManuscriptNotes.quoted(text));
            }
            texts.put(language, text);
        }
    }
}
