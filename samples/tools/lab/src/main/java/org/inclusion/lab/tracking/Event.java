package org.inclusion.lab.tracking;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.inclusion.lab.table.InvalidTableException;
import org.inclusion.lab.table.ParameterColumns;
import org.inclusion.lab.table.Row;
import org.inclusion.lab.table.Table;
import org.inclusion.skill.ItemParameters;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a person.
 *
 * @param person who
 * @param day when, in days from any day
 * @param area the area it is about
 * @param skill the skill or the question; what is learned of its difficulty holds for all its events
 * @param kind what it was
 * @param outcome the category, from 0; 0 for a lesson
 * @param parameters the item's parameters where they are known, else null
 */
public record Event(
        String person,
        double day,
        String area,
        String skill,
        Kind kind,
        int outcome,
        @Nullable ItemParameters parameters) {

    /** Nearly three thousand years: farther is no day. */
    private static final double FARTHEST = 1_000_000;

    /** The kind of the event, and how many thresholds it has where none are given. */
    public enum Kind {
        /** A question: wrong or right. */
        ANSWER(1),
        /** A practice: it did not work, or it worked. */
        PRACTICE(1),
        /** A practice by the help that was there: shown, together, supported, alone. */
        HELP(3),
        /** A helper's judgement by the same four. */
        OBSERVATION(3),
        /** Her word about herself, by the four levels. */
        SELF_REPORT(3),
        /** A lesson was finished: something was learned, nothing was seen. */
        LESSON(0);

        private final int thresholds;

        Kind(int thresholds) {
            this.thresholds = thresholds;
        }

        int thresholds() {
            return thresholds;
        }

        /** An item as this kind of event tells of it: a helper's judgement is less sure by her severity. */
        ItemParameters judged(ItemParameters item) {
            return this == OBSERVATION ? Severity.in(item) : item;
        }

        /** The name in a table. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The number of thresholds of its outcome. */
    int thresholds() {
        return parameters == null ? kind.thresholds() : parameters.thresholds().size();
    }

    /**
     * Reads {@code person,day,area,skill,kind,outcome[,a,b1…][,c][,sd_b]}.
     *
     * @param file a CSV file
     * @return in the order of the file
     * @throws InvalidTableException naming the row and the column at fault
     */
    public static List<Event> read(Path file) {
        List<Event> events = new ArrayList<>();
        ParameterColumns columns = new ParameterColumns();
        Table.read(
                file,
                header -> {
                    List.of("person", "day", "area", "skill", "kind", "outcome").forEach(header::require);
                    columns.find(header);
                },
                row -> events.add(read(row, columns)));
        return events;
    }

    private static Event read(Row row, ParameterColumns columns) {
        Kind kind = kind(row);
        ItemParameters parameters = columns.given(row) ? columns.read(row) : null;
        Event event = new Event(row.text("person"), day(row), row.text("area"), row.text("skill"), kind, 0, parameters);
        int outcome = kind == Kind.LESSON ? 0 : outcome(row, event.thresholds());
        return new Event(event.person, event.day, event.area, event.skill, kind, outcome, parameters);
    }

    private static Kind kind(Row row) {
        String text = row.text("kind");
        for (Kind kind : Kind.values()) {
            if (kind.toString().equals(text)) {
                return kind;
            }
        }
        throw row.problem("kind", "must be answer, practice, help, observation, self-report or lesson, not " + text);
    }

    private static double day(Row row) {
        double day = row.number("day");
        if (Math.abs(day) > FARTHEST) {
            throw row.problem("day", "must be from -1000000 to 1000000, not " + row.cell("day"));
        }
        return day;
    }

    private static int outcome(Row row, int highest) {
        double outcome = row.number("outcome");
        if (outcome != Math.rint(outcome) || outcome < 0 || outcome > highest) {
            throw row.problem("outcome", "must be a category from 0 to " + highest + ", not " + row.text("outcome"));
        }
        return (int) outcome;
    }
}
