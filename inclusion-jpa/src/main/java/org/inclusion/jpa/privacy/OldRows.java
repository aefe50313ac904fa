package org.inclusion.jpa.privacy;

import static org.inclusion.jpa.sql.Column.key;
import static org.inclusion.jpa.sql.Column.text;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.inclusion.jpa.sql.Chunk;
import org.inclusion.jpa.sql.Micros;
import org.inclusion.jpa.sql.Table;
import org.inclusion.privacy.ErasedKind;
import org.inclusion.privacy.RunningTerm;

/**
 * The rows of one kind whose term is over.
 *
 * @param table the table
 * @param time the column with the time, where the term is that of the row's structure; else empty, and the rows have a last day
 * @param others what else holds for an old row; empty where nothing does
 */
record OldRows(Table table, String time, String others) {

    private static final String LATER = " and inclusion_day_relation.opened_at < (select max(later.opened_at)"
            + " from inclusion_day_relation later where later.";

    private static final OldRows LOOKS = new OldRows(
            Table.of("inclusion_look", key("learner_id"), key("viewer_id"), key("looked_on"), key("subject")),
            "looked_at",
            "");

    private static final OldRows DAY_RELATIONS = new OldRows(
            Table.of("inclusion_day_relation", key("learner_id"), key("helper_id"), key("opened_on")),
            "opened_at",
            LATER + "learner_id = inclusion_day_relation.learner_id)" + LATER
                    + "helper_id = inclusion_day_relation.helper_id)");

    private static final OldRows HOME_RESULTS = new OldRows(
            Table.of("inclusion_home_result", key("learner_id"), key("code"), key("result_id"), text("last_day")),
            "",
            "");

    private static final OldRows GUESTS =
            new OldRows(Table.of("inclusion_guest", key("learner_id"), key("guest_id"), text("last_day")), "", "");

    static OldRows of(ErasedKind kind) {
        return switch (kind) {
            case LOOKS -> LOOKS;
            case DAY_RELATIONS -> DAY_RELATIONS;
            case HOME_RESULTS -> HOME_RESULTS;
            case GUESTS -> GUESTS;
            default -> throw new IllegalArgumentException("rows of the kind " + kind + " have no term of their own");
        };
    }

    /**
     * A condition for the old rows of some learners. The parameters behind those of the chunk are {@link #parameters}.
     *
     * @param learners the parameters of the chunk
     */
    String condition(String learners, Chunk chunk, RunningTerm term) {
        int next = chunk.rows().size() + 1;
        String hers = "learner_id in (" + learners + ")";
        if (time.isEmpty()) {
            return hers + " and last_day < ?" + next;
        }
        StringBuilder old = new StringBuilder(time + " < ?" + next++);
        StringBuilder named = new StringBuilder();
        for (int i = 0; i < term.structures().size(); i++) {
            old.append(" and structure_id <> ?").append(next);
            named.append(" or structure_id = ?").append(next++);
            named.append(" and ").append(time).append(" < ?").append(next++);
        }
        return hers + " and (" + old + named + ")" + others;
    }

    /** The parameters: a time, and for each structure with a term of its own its id and its time. */
    List<Object> parameters(RunningTerm term) {
        if (time.isEmpty()) {
            return List.of(term.today().toString());
        }
        List<Object> parameters = new ArrayList<>(List.of(Micros.of(term.at())));
        for (String structure : new TreeSet<>(term.structures().keySet())) {
            parameters.add(structure);
            parameters.add(Micros.of(term.structures().getOrDefault(structure, term.at())));
        }
        return parameters;
    }
}
