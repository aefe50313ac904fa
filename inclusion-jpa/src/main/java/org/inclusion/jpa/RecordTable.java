package org.inclusion.jpa;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A table as it is exported: what was said and done, in the order of its primary key. What is derived is left out.
 *
 * @param name its name in an export: without {@code inclusion_}
 * @param keys how many of the columns, from the first on, are the primary key
 * @param columns what is exported of it
 */
record RecordTable(String name, int keys, List<RecordColumn> columns) {

    /** All there are. A test holds them against the tables that a database really has. */
    static final List<RecordTable> ALL = List.of(
            // Her lock and her version. Model and state are derived: they hold levels, which nobody exports.
            of("learner", 1, RecordColumn.text("learner_id"), RecordColumn.number("version")),
            of(
                    "evidence",
                    2,
                    RecordColumn.text("learner_id"),
                    RecordColumn.text("evidence_id"),
                    RecordColumn.time("effective_at"),
                    RecordColumn.time("received_at"),
                    RecordColumn.text("actor_id"),
                    RecordColumn.text("structure_id"),
                    RecordColumn.text("kind"),
                    RecordColumn.text("content_hash"),
                    RecordColumn.body("body")),
            of(
                    "enrolment",
                    2,
                    RecordColumn.text("learner_id"),
                    RecordColumn.text("path_id"),
                    RecordColumn.text("pack_id"),
                    RecordColumn.number("pack_major"),
                    RecordColumn.text("actor_id"),
                    RecordColumn.time("enrolled_at")),
            of(
                    "assessment",
                    2,
                    RecordColumn.text("learner_id"),
                    RecordColumn.text("assessment_id"),
                    RecordColumn.text("extent"),
                    RecordColumn.text("pack_id"),
                    RecordColumn.text("pack_version"),
                    RecordColumn.text("area_ids"),
                    RecordColumn.text("told"),
                    RecordColumn.text("actor_id"),
                    RecordColumn.time("started_at"),
                    RecordColumn.time("stopped_at").orNothing()),
            of(
                    "wish",
                    2,
                    RecordColumn.text("learner_id"),
                    RecordColumn.time("wished_at"),
                    RecordColumn.text("goal_id"),
                    RecordColumn.text("learning_way"),
                    RecordColumn.text("device"),
                    RecordColumn.flag("own_device"),
                    RecordColumn.flag("weak_connection"),
                    RecordColumn.text("told").orNothing(),
                    RecordColumn.text("actor_id")),
            of(
                    "disagreement",
                    3,
                    RecordColumn.text("learner_id"),
                    RecordColumn.text("area_id"),
                    RecordColumn.time("disagreed_at"),
                    RecordColumn.text("settled_by").orNothing(),
                    RecordColumn.time("settled_at").orNothing()),
            of(
                    "look",
                    4,
                    RecordColumn.text("learner_id"),
                    RecordColumn.text("viewer_id"),
                    RecordColumn.text("looked_on"),
                    RecordColumn.text("subject"),
                    RecordColumn.text("structure_id"),
                    RecordColumn.time("looked_at")),
            of(
                    "day_relation",
                    3,
                    RecordColumn.text("learner_id"),
                    RecordColumn.text("helper_id"),
                    RecordColumn.text("opened_on"),
                    RecordColumn.text("structure_id"),
                    RecordColumn.time("opened_at")),
            of(
                    "bookmark",
                    2,
                    RecordColumn.text("learner_id"),
                    RecordColumn.text("item_id"),
                    RecordColumn.text("place_id"),
                    RecordColumn.time("kept_at")),
            of(
                    "practice_code",
                    1,
                    RecordColumn.text("code"),
                    RecordColumn.text("learner_id"),
                    RecordColumn.text("path_id"),
                    RecordColumn.text("step_id"),
                    RecordColumn.text("given_by"),
                    RecordColumn.time("given_at"),
                    RecordColumn.text("last_day"),
                    RecordColumn.time("revoked_at").orNothing()));

    private static RecordTable of(String name, int keys, RecordColumn... columns) {
        return new RecordTable(name, keys, Arrays.asList(columns));
    }

    /** The table in the database, with what is exported of it. */
    Table stored() {
        return new Table(
                "inclusion_" + name,
                IntStream.range(0, columns.size())
                        .mapToObj(i -> new Column(
                                columns.get(i).name(), columns.get(i).kind().type(), i < keys))
                        .toList());
    }

    /** The rows behind a key whose columns are the parameters from {@code ?first} on, so that an index can find them. */
    String behind(int first) {
        String leading = columns.get(0).name();
        return leading + " >= ?" + first + " and " + behind(0, first);
    }

    private String behind(int column, int first) {
        String name = columns.get(column).name();
        String parameter = " ?" + (first + column);
        String greater = name + " >" + parameter;
        return column == keys - 1
                ? greater
                : "(" + greater + " or (" + name + " =" + parameter + " and " + behind(column + 1, first) + "))";
    }
}
