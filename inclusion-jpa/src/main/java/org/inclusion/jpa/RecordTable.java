package org.inclusion.jpa;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.inclusion.access.Look;
import org.inclusion.assessment.AssessmentMode;
import org.inclusion.evidence.Channel;
import org.inclusion.path.Device;
import org.inclusion.path.LearningWay;

/**
 * A table as it is exported: what was said and done, in the order of its primary key. What is derived is left out: the
 * state of a learner, and the sums of structures.
 *
 * @param name its name in an export: without {@code inclusion_}
 * @param keys how many of the columns, from the first on, are the primary key
 * @param columns what is exported of it
 */
record RecordTable(String name, int keys, List<RecordColumn> columns) {

    /** All there are. A test holds them against the tables that a database really has. */
    static final List<RecordTable> ALL = List.of(
            // Her lock and her version. Model and state are derived: they hold levels, which nobody exports.
            of("learner", 1, RecordColumn.id("learner_id"), RecordColumn.number("version")),
            of(
                    "evidence",
                    2,
                    RecordColumn.id("learner_id"),
                    RecordColumn.id("evidence_id"),
                    RecordColumn.time("effective_at"),
                    RecordColumn.time("received_at"),
                    RecordColumn.id("actor_id"),
                    RecordColumn.id("structure_id"),
                    RecordColumn.text("kind"),
                    RecordColumn.text("content_hash"),
                    RecordColumn.body("body")),
            of(
                    "enrolment",
                    2,
                    RecordColumn.id("learner_id"),
                    RecordColumn.id("path_id"),
                    RecordColumn.id("pack_id"),
                    RecordColumn.number("pack_major"),
                    RecordColumn.id("actor_id"),
                    RecordColumn.time("enrolled_at")),
            of(
                    "assessment",
                    2,
                    RecordColumn.id("learner_id"),
                    RecordColumn.id("assessment_id"),
                    RecordColumn.constant("extent", AssessmentMode.class),
                    RecordColumn.id("pack_id"),
                    RecordColumn.id("pack_version"),
                    RecordColumn.text("area_ids"),
                    RecordColumn.constant("told", Channel.class),
                    RecordColumn.id("actor_id"),
                    RecordColumn.time("started_at"),
                    RecordColumn.time("stopped_at").orNothing()),
            of(
                    "wish",
                    2,
                    RecordColumn.id("learner_id"),
                    RecordColumn.time("wished_at"),
                    RecordColumn.id("goal_id"),
                    RecordColumn.constant("learning_way", LearningWay.class),
                    RecordColumn.constant("device", Device.class),
                    RecordColumn.flag("own_device"),
                    RecordColumn.flag("weak_connection"),
                    RecordColumn.constant("told", Channel.class).orNothing(),
                    RecordColumn.id("actor_id")),
            of(
                    "disagreement",
                    3,
                    RecordColumn.id("learner_id"),
                    RecordColumn.id("area_id"),
                    RecordColumn.time("disagreed_at"),
                    RecordColumn.id("settled_by").orNothing(),
                    RecordColumn.time("settled_at").orNothing()),
            of(
                    "look",
                    4,
                    RecordColumn.id("learner_id"),
                    RecordColumn.id("viewer_id"),
                    RecordColumn.day("looked_on"),
                    RecordColumn.constant("subject", Look.What.class),
                    RecordColumn.id("structure_id"),
                    RecordColumn.time("looked_at")),
            of(
                    "day_relation",
                    3,
                    RecordColumn.id("learner_id"),
                    RecordColumn.id("helper_id"),
                    RecordColumn.day("opened_on"),
                    RecordColumn.id("structure_id"),
                    RecordColumn.time("opened_at")),
            of(
                    "bookmark",
                    2,
                    RecordColumn.id("learner_id"),
                    RecordColumn.id("item_id"),
                    RecordColumn.id("place_id"),
                    RecordColumn.time("kept_at")),
            of(
                    "practice_code",
                    1,
                    RecordColumn.id("code"),
                    RecordColumn.id("learner_id"),
                    RecordColumn.id("path_id"),
                    RecordColumn.id("step_id"),
                    RecordColumn.id("given_by"),
                    RecordColumn.time("given_at"),
                    RecordColumn.day("last_day"),
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
