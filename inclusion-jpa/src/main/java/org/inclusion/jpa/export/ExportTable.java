package org.inclusion.jpa.export;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.inclusion.access.Look;
import org.inclusion.assessment.AssessmentMode;
import org.inclusion.evidence.Channel;
import org.inclusion.jpa.sql.Column;
import org.inclusion.jpa.sql.Table;
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
public record ExportTable(String name, int keys, List<ExportColumn> columns) {

    /** All there are. A test holds them against the tables that a database really has. */
    public static final List<ExportTable> ALL = List.of(
            // Her lock and her version. Model and state are derived: they hold levels, which nobody exports.
            of("learner", 1, ExportColumn.id("learner_id"), ExportColumn.number("version")),
            of(
                    "evidence",
                    2,
                    ExportColumn.id("learner_id"),
                    ExportColumn.id("evidence_id"),
                    ExportColumn.time("effective_at"),
                    ExportColumn.time("received_at"),
                    ExportColumn.id("actor_id"),
                    ExportColumn.id("structure_id"),
                    ExportColumn.text("kind"),
                    ExportColumn.text("content_hash"),
                    ExportColumn.body("body")),
            of(
                    "enrolment",
                    2,
                    ExportColumn.id("learner_id"),
                    ExportColumn.id("path_id"),
                    ExportColumn.id("pack_id"),
                    ExportColumn.number("pack_major"),
                    ExportColumn.id("actor_id"),
                    ExportColumn.time("enrolled_at")),
            of(
                    "assessment",
                    2,
                    ExportColumn.id("learner_id"),
                    ExportColumn.id("assessment_id"),
                    ExportColumn.constant("extent", AssessmentMode.class),
                    ExportColumn.id("pack_id"),
                    ExportColumn.id("pack_version"),
                    ExportColumn.text("area_ids"),
                    ExportColumn.constant("told", Channel.class),
                    ExportColumn.id("actor_id"),
                    ExportColumn.time("started_at"),
                    ExportColumn.time("stopped_at").orNothing()),
            of(
                    "wish",
                    2,
                    ExportColumn.id("learner_id"),
                    ExportColumn.time("wished_at"),
                    ExportColumn.id("goal_id"),
                    ExportColumn.constant("learning_way", LearningWay.class),
                    ExportColumn.constant("device", Device.class),
                    ExportColumn.flag("own_device"),
                    ExportColumn.flag("weak_connection"),
                    ExportColumn.constant("told", Channel.class).orNothing(),
                    ExportColumn.id("actor_id")),
            of(
                    "disagreement",
                    3,
                    ExportColumn.id("learner_id"),
                    ExportColumn.id("area_id"),
                    ExportColumn.time("disagreed_at"),
                    ExportColumn.id("settled_by").orNothing(),
                    ExportColumn.time("settled_at").orNothing()),
            of(
                    "look",
                    4,
                    ExportColumn.id("learner_id"),
                    ExportColumn.id("viewer_id"),
                    ExportColumn.day("looked_on"),
                    ExportColumn.constant("subject", Look.What.class),
                    ExportColumn.id("structure_id"),
                    ExportColumn.time("looked_at")),
            of(
                    "day_relation",
                    3,
                    ExportColumn.id("learner_id"),
                    ExportColumn.id("helper_id"),
                    ExportColumn.day("opened_on"),
                    ExportColumn.id("structure_id"),
                    ExportColumn.time("opened_at")),
            of(
                    "bookmark",
                    2,
                    ExportColumn.id("learner_id"),
                    ExportColumn.id("item_id"),
                    ExportColumn.id("place_id"),
                    ExportColumn.time("kept_at")),
            of(
                    "practice_code",
                    1,
                    ExportColumn.id("code"),
                    ExportColumn.id("learner_id"),
                    ExportColumn.id("path_id"),
                    ExportColumn.id("step_id"),
                    ExportColumn.id("given_by"),
                    ExportColumn.time("given_at"),
                    ExportColumn.day("last_day"),
                    ExportColumn.time("revoked_at").orNothing()));

    private static ExportTable of(String name, int keys, ExportColumn... columns) {
        return new ExportTable(name, keys, Arrays.asList(columns));
    }

    /** The table in the database, with what is exported of it. */
    public Table stored() {
        return new Table(
                "inclusion_" + name,
                IntStream.range(0, columns.size())
                        .mapToObj(i -> new Column(
                                columns.get(i).name(), columns.get(i).kind().type(), i < keys))
                        .toList());
    }

    /** The rows behind a key whose columns are the parameters from {@code ?first} on, so that an index can find them. */
    public String behind(int first) {
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
