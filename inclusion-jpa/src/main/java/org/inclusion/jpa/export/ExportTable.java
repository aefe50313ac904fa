package org.inclusion.jpa.export;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.inclusion.access.Look;
import org.inclusion.accompaniment.AccompanimentMode;
import org.inclusion.accompaniment.Redirection;
import org.inclusion.accompaniment.WorkshopLevel;
import org.inclusion.annotation.Internal;
import org.inclusion.assessment.AssessmentMode;
import org.inclusion.evidence.Channel;
import org.inclusion.evidence.Help;
import org.inclusion.followup.Matter;
import org.inclusion.followup.MeetingWay;
import org.inclusion.followup.Try;
import org.inclusion.guest.GuestKind;
import org.inclusion.journal.JournalEntry;
import org.inclusion.journey.Disagreement;
import org.inclusion.jpa.sql.Column;
import org.inclusion.jpa.sql.Table;
import org.inclusion.mandate.Procedure;
import org.inclusion.mandate.RightToAct;
import org.inclusion.outbox.Letter;
import org.inclusion.path.Device;
import org.inclusion.path.LearningWay;
import org.inclusion.referral.Referral;
import org.inclusion.referral.ReferralAnswer;
import org.inclusion.referral.ReferralReason;

/**
 * A table of the database as an export has it, its rows in the order of the primary key. Columns and tables with what is derived
 * are not exported: the state of a learner, her checkpoints, the sums of structures, and whom they counted. Columns that the database
 * itself computes from others are not exported either, nor are rows of the moment: the quotas of a day, leases, used values of launches,
 * and sessions of live help.
 *
 * @param name its name in an export: without {@code inclusion_}
 * @param keys how many of the columns, from the first on, are the primary key
 * @param columns the exported columns
 * @param derived the names of the columns, all texts, that are derived and not exported; an import leaves them empty
 */
@Internal
public record ExportTable(String name, int keys, List<ExportColumn> columns, List<String> derived) {

    private static final String PREFIX = "inclusion_";

    /** Every exported table. A test compares the list with the tables that a database really has. */
    public static final List<ExportTable> ALL = List.of(
            // Model and state hold levels. Without a model the state is derived again when it is first needed.
            of("learner", 1, ExportColumn.id("learner_id"), ExportColumn.number("version"))
                    .andDerived("model", "state"),
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
                    ExportColumn.time("stopped_at").asOptional()),
            of(
                    "wish",
                    2,
                    ExportColumn.id("learner_id"),
                    ExportColumn.time("wished_at"),
                    ExportColumn.id("goal_id"),
                    ExportColumn.constant("learning_way", LearningWay.class),
                    ExportColumn.constant("device", Device.class),
                    ExportColumn.flag("own_device"),
                    ExportColumn.flag("weak_connection").asOptional(),
                    ExportColumn.constant("told", Channel.class).asOptional(),
                    ExportColumn.id("actor_id")),
            of(
                    "disagreement",
                    3,
                    ExportColumn.id("learner_id"),
                    ExportColumn.id("area_id"),
                    ExportColumn.time("disagreed_at"),
                    ExportColumn.id("settled_by").asOptional(),
                    ExportColumn.time("settled_at").asOptional()),
            of(
                    "skill_disagreement",
                    4,
                    ExportColumn.id("learner_id"),
                    ExportColumn.id("pack_id"),
                    ExportColumn.id("skill_id"),
                    ExportColumn.time("disagreed_at"),
                    ExportColumn.id("area_id"),
                    ExportColumn.constant("saying", Disagreement.Saying.class),
                    ExportColumn.time("taken_back_at").asOptional()),
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
            // The address is of no use without the installation key, which is in no database.
            of(
                    "completion",
                    2,
                    ExportColumn.id("learner_id"),
                    ExportColumn.id("link_id"),
                    ExportColumn.id("receiver_id"),
                    ExportColumn.id("path_id"),
                    ExportColumn.id("step_id").asOptional(),
                    ExportColumn.text("address"),
                    ExportColumn.flag("agreed"),
                    ExportColumn.time("answered_at"),
                    ExportColumn.number("put_done").asOptional(),
                    ExportColumn.number("put_chosen").asOptional(),
                    ExportColumn.number("told_done").asOptional(),
                    ExportColumn.number("told_chosen").asOptional()),
            of(
                    "bookmark",
                    2,
                    ExportColumn.id("learner_id"),
                    ExportColumn.id("item_id"),
                    ExportColumn.id("place_id"),
                    ExportColumn.time("kept_at")),
            of(
                    "promise",
                    2,
                    ExportColumn.id("learner_id"),
                    ExportColumn.id("promise_id"),
                    ExportColumn.id("structure_id"),
                    ExportColumn.id("owner_id").asOptional(),
                    ExportColumn.flag("by_relation"),
                    ExportColumn.day("due_on"),
                    ExportColumn.time("meets_at").asOptional(),
                    ExportColumn.id("booking_id").asOptional(),
                    ExportColumn.constant("way", MeetingWay.class),
                    ExportColumn.constant("about", Matter.Kind.class),
                    ExportColumn.id("pack_id").asOptional(),
                    ExportColumn.id("item_id").asOptional(),
                    ExportColumn.id("actor_id"),
                    ExportColumn.time("made_at")),
            of(
                    "promise_try",
                    3,
                    ExportColumn.id("learner_id"),
                    ExportColumn.id("promise_id"),
                    ExportColumn.id("try_id"),
                    ExportColumn.constant("result", Try.Result.class),
                    ExportColumn.day("due_on").asOptional(),
                    ExportColumn.time("meets_at").asOptional(),
                    ExportColumn.constant("way", MeetingWay.class).asOptional(),
                    ExportColumn.id("booking_id").asOptional(),
                    ExportColumn.id("actor_id").asOptional(),
                    ExportColumn.time("tried_at")),
            of(
                    "absence",
                    2,
                    ExportColumn.id("structure_id"),
                    ExportColumn.text("absent_in"),
                    ExportColumn.number("absences")),
            of(
                    "accompaniment",
                    2,
                    ExportColumn.id("learner_id"),
                    ExportColumn.id("accompaniment_id"),
                    ExportColumn.id("structure_id"),
                    ExportColumn.id("helper_id"),
                    ExportColumn.day("accompanied_on"),
                    ExportColumn.constant("meeting", AccompanimentMode.class),
                    ExportColumn.number("minutes"),
                    ExportColumn.text("themes"),
                    ExportColumn.text("materials"),
                    ExportColumn.constant("redirection", Redirection.class).asOptional(),
                    ExportColumn.constant("help", Help.class).asOptional(),
                    ExportColumn.id("evidence_id").asOptional(),
                    ExportColumn.time("noted_at")),
            of(
                    "workshop",
                    2,
                    ExportColumn.id("structure_id"),
                    ExportColumn.id("workshop_id"),
                    ExportColumn.id("helper_id"),
                    ExportColumn.day("held_on"),
                    ExportColumn.constant("meeting", AccompanimentMode.class),
                    ExportColumn.number("minutes"),
                    ExportColumn.text("themes"),
                    ExportColumn.text("materials"),
                    ExportColumn.constant("level", WorkshopLevel.class).asOptional(),
                    ExportColumn.number("people"),
                    ExportColumn.time("noted_at")),
            of(
                    "workshop_person",
                    3,
                    ExportColumn.id("learner_id"),
                    ExportColumn.id("structure_id"),
                    ExportColumn.id("workshop_id"),
                    ExportColumn.time("noted_at")),
            of(
                    "referral",
                    2,
                    ExportColumn.id("learner_id"),
                    ExportColumn.id("referral_id"),
                    ExportColumn.id("referral_number"),
                    ExportColumn.id("structure_id"),
                    ExportColumn.constant("direction", Referral.Direction.class),
                    ExportColumn.id("help_place_id").asOptional(),
                    ExportColumn.id("receiver_id").asOptional(),
                    ExportColumn.constant("reason", ReferralReason.class),
                    ExportColumn.text("shared_details"),
                    ExportColumn.id("actor_id"),
                    ExportColumn.time("noted_at")),
            of(
                    "referral_answer",
                    3,
                    ExportColumn.id("learner_id"),
                    ExportColumn.id("referral_id"),
                    ExportColumn.id("answer_id"),
                    ExportColumn.constant("kind", ReferralAnswer.Kind.class),
                    ExportColumn.constant("side", ReferralAnswer.From.class),
                    ExportColumn.id("actor_id").asOptional(),
                    ExportColumn.time("answered_at")),
            of(
                    "referral_sheet",
                    1,
                    ExportColumn.id("sheet_hash"),
                    ExportColumn.id("learner_id"),
                    ExportColumn.id("referral_id"),
                    ExportColumn.day("last_day")),
            of(
                    "guest",
                    2,
                    ExportColumn.id("learner_id"),
                    ExportColumn.id("guest_id"),
                    ExportColumn.id("structure_id"),
                    ExportColumn.constant("kind", GuestKind.class),
                    ExportColumn.id("actor_id"),
                    ExportColumn.time("invited_at"),
                    ExportColumn.day("last_day"),
                    ExportColumn.time("shown_until").asOptional(),
                    ExportColumn.id("signs_hash").asOptional()),
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
                    ExportColumn.time("revoked_at").asOptional()),
            of(
                    "home_result",
                    3,
                    ExportColumn.id("learner_id"),
                    ExportColumn.id("code"),
                    ExportColumn.id("result_id"),
                    ExportColumn.id("path_id"),
                    ExportColumn.id("step_id"),
                    ExportColumn.flag("success"),
                    ExportColumn.time("done_at"),
                    ExportColumn.day("last_day")),
            of(
                    "mandate",
                    2,
                    ExportColumn.id("learner_id"),
                    ExportColumn.id("mandate_id"),
                    ExportColumn.id("structure_id"),
                    ExportColumn.text("procedures"),
                    ExportColumn.id("text_version"),
                    ExportColumn.text("text_hash"),
                    ExportColumn.id("helper_id"),
                    ExportColumn.constant("channel", Channel.class),
                    ExportColumn.time("given_at"),
                    ExportColumn.day("last_day"),
                    ExportColumn.number("archive_days")),
            of(
                    "mandate_ending",
                    2,
                    ExportColumn.id("learner_id"),
                    ExportColumn.id("mandate_id"),
                    ExportColumn.time("ended_at")),
            of(
                    "mandate_text",
                    1,
                    ExportColumn.id("text_hash"),
                    ExportColumn.id("text_version"),
                    ExportColumn.text("language"),
                    ExportColumn.text("body")),
            of(
                    "mandate_archive",
                    2,
                    ExportColumn.id("learner_id"),
                    ExportColumn.id("mandate_id"),
                    ExportColumn.id("structure_id"),
                    ExportColumn.text("procedures"),
                    ExportColumn.id("text_version"),
                    ExportColumn.text("text_hash"),
                    ExportColumn.id("helper_id"),
                    ExportColumn.constant("channel", Channel.class),
                    ExportColumn.time("given_at"),
                    ExportColumn.day("last_day"),
                    ExportColumn.number("archive_days"),
                    ExportColumn.time("ended_at").asOptional(),
                    ExportColumn.day("kept_until")),
            of(
                    "absent_act",
                    2,
                    ExportColumn.id("learner_id"),
                    ExportColumn.id("act_id"),
                    ExportColumn.id("helper_id"),
                    ExportColumn.id("structure_id"),
                    ExportColumn.constant("procedure_code", Procedure.class),
                    ExportColumn.time("noted_at"),
                    ExportColumn.constant("basis", RightToAct.Basis.class),
                    ExportColumn.id("mandate_id").asOptional()),
            of(
                    "journal",
                    2,
                    ExportColumn.id("structure_id"),
                    ExportColumn.id("entry_id"),
                    ExportColumn.time("noted_at"),
                    ExportColumn.constant("act", JournalEntry.Act.class),
                    ExportColumn.id("actor"),
                    ExportColumn.text("subject"),
                    ExportColumn.text("what"),
                    ExportColumn.number("segment"),
                    ExportColumn.number("place"),
                    ExportColumn.text("hash")),
            of(
                    "journal_segment",
                    1,
                    ExportColumn.number("segment"),
                    ExportColumn.number("entries"),
                    ExportColumn.text("previous_hash"),
                    ExportColumn.text("hash"),
                    ExportColumn.time("newest_at"),
                    ExportColumn.time("sealed_at"),
                    ExportColumn.text("signature")),
            of("journal_alias", 1, ExportColumn.id("person_id"), ExportColumn.id("alias")),
            of(
                    "outbox",
                    1,
                    ExportColumn.id("letter_id"),
                    ExportColumn.constant("kind", Letter.Kind.class),
                    ExportColumn.id("learner_id"),
                    ExportColumn.id("actor_id").asOptional(),
                    ExportColumn.id("about"),
                    ExportColumn.id("item_id").asOptional(),
                    ExportColumn.time("put_at"),
                    ExportColumn.time("due_at"),
                    ExportColumn.number("attempts"),
                    ExportColumn.text("failure"),
                    ExportColumn.flag("dead"),
                    ExportColumn.text("node"),
                    ExportColumn.number("lent_until")),
            of(
                    "message",
                    1,
                    ExportColumn.id("reference"),
                    ExportColumn.id("learner_id"),
                    ExportColumn.id("about"),
                    ExportColumn.id("item_id").asOptional(),
                    ExportColumn.time("sent_at")),
            of(
                    "message_reply",
                    2,
                    ExportColumn.id("reference"),
                    ExportColumn.time("replied_at"),
                    ExportColumn.id("learner_id")),
            of(
                    "leaflet",
                    2,
                    ExportColumn.id("structure_id"),
                    ExportColumn.id("leaflet_id"),
                    ExportColumn.id("address"),
                    ExportColumn.id("origin_pack").asOptional(),
                    ExportColumn.id("origin_version").asOptional(),
                    ExportColumn.id("origin_step").asOptional(),
                    ExportColumn.body("body"),
                    ExportColumn.number("revision"),
                    ExportColumn.id("saved_by"),
                    ExportColumn.time("saved_at"),
                    ExportColumn.id("read_by").asOptional(),
                    ExportColumn.number("edition").asOptional(),
                    ExportColumn.number("edition_revision").asOptional(),
                    ExportColumn.day("check_on").asOptional(),
                    ExportColumn.flag("is_open")),
            of(
                    "leaflet_edition",
                    3,
                    ExportColumn.id("structure_id"),
                    ExportColumn.id("leaflet_id"),
                    ExportColumn.number("edition"),
                    ExportColumn.body("body"),
                    ExportColumn.id("published_by"),
                    ExportColumn.time("published_at"),
                    ExportColumn.id("read_by").asOptional(),
                    ExportColumn.day("check_on")),
            of(
                    "leaflet_photo",
                    3,
                    ExportColumn.id("structure_id"),
                    ExportColumn.id("leaflet_id"),
                    ExportColumn.id("photo_id"),
                    ExportColumn.text("content")),
            of(
                    "help_place",
                    1,
                    ExportColumn.id("help_place_id"),
                    ExportColumn.text("postcode"),
                    ExportColumn.number("latitude").asOptional(),
                    ExportColumn.number("longitude").asOptional(),
                    ExportColumn.text("tags"),
                    ExportColumn.body("body")),
            of(
                    "duplicate_decision",
                    2,
                    ExportColumn.id("one_id"),
                    ExportColumn.id("other_id"),
                    ExportColumn.id("left_out_id").asOptional(),
                    ExportColumn.text("decided_on")),
            of(
                    "lti_platform",
                    1,
                    ExportColumn.id("platform_id"),
                    ExportColumn.text("issuer"),
                    ExportColumn.text("client_id"),
                    ExportColumn.body("body")),
            // Of no use without the installation key, which is in no database.
            of("lti_key", 1, ExportColumn.id("key_id"), ExportColumn.time("made_at"), ExportColumn.text("encrypted")),
            of(
                    "lti_line_item",
                    1,
                    ExportColumn.id("link_id"),
                    ExportColumn.text("address").asOptional(),
                    ExportColumn.time("claimed_until")),
            // Who is hidden stays hidden in another database, and who was erased stays erased.
            of(
                    "erasure",
                    1,
                    ExportColumn.id("learner_id"),
                    ExportColumn.time("requested_at"),
                    ExportColumn.time("due_at"),
                    ExportColumn.flag("begun"),
                    ExportColumn.id("alias"),
                    ExportColumn.text("destroyed")),
            of(
                    "tombstone",
                    1,
                    ExportColumn.id("subject"),
                    ExportColumn.time("erased_at"),
                    ExportColumn.time("kept_until")),
            of(
                    "move",
                    2,
                    ExportColumn.id("subject"),
                    ExportColumn.id("learner_id"),
                    ExportColumn.text("asked_by"),
                    ExportColumn.time("asked_at"),
                    ExportColumn.time("moved_at").asOptional(),
                    ExportColumn.time("kept_until")));

    /** The tables that are not exported, and are emptied before an import: derived rows, and rows of the moment. */
    static final List<Table> LEFT_OUT = List.of(
            Table.of(PREFIX + "checkpoint", Column.key("learner_id")),
            Table.of(PREFIX + "cohort", Column.key("structure_id")),
            Table.of(PREFIX + "cohort_person", Column.key("learner_id")),
            Table.of(PREFIX + "count", Column.key("structure_id")),
            Table.of(PREFIX + "structure", Column.key("structure_id")),
            Table.of(PREFIX + "quota", Column.key("person_id")),
            Table.of(PREFIX + "lease", Column.key("work")),
            Table.of(PREFIX + "lti_used", Column.key("used_hash")),
            Table.of(PREFIX + "live_session", Column.key("session_id")));

    private static ExportTable of(String name, int keys, ExportColumn... columns) {
        return new ExportTable(name, keys, List.of(columns), List.of());
    }

    private ExportTable andDerived(String... names) {
        return new ExportTable(name, keys, columns, List.of(names));
    }

    /** The exported table of a name. */
    static Optional<ExportTable> named(String name) {
        return ALL.stream().filter(table -> table.name().equals(name)).findFirst();
    }

    /** Whether each row is about one learner, by her id. Those of the journal are not: once they are sealed, aliases stand for people. */
    boolean isAboutLearners() {
        return columns.stream().anyMatch(column -> column.name().equals("learner_id"));
    }

    /** The table in the database, with its exported columns. */
    public Table stored() {
        return new Table(
                PREFIX + name,
                IntStream.range(0, columns.size())
                        .mapToObj(i -> columns.get(i).stored(i < keys))
                        .toList());
    }

    /** The table in the database, with its exported and then its derived columns. */
    Table storedWhole() {
        Table stored = stored();
        return new Table(
                stored.name(),
                Stream.concat(stored.columns().stream(), derived.stream().map(Column::text))
                        .toList());
    }

    /**
     * A condition for the rows after a key, in the order of the primary key. It begins with a comparison of the first column
     * alone, so that every database finds the rows in the index.
     *
     * @param first the number of the parameter with the first column of the key; the other columns follow
     */
    String after(int first) {
        return columns.get(0).name() + " >= ?" + first + " and " + after(0, first);
    }

    private String after(int column, int first) {
        String name = columns.get(column).name();
        String parameter = " ?" + (first + column);
        String greater = name + " >" + parameter;
        return column == keys - 1
                ? greater
                : "(" + greater + " or (" + name + " =" + parameter + " and " + after(column + 1, first) + "))";
    }
}
