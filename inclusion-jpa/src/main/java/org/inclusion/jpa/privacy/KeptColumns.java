package org.inclusion.jpa.privacy;

import java.util.List;
import org.inclusion.annotation.Internal;
import org.inclusion.privacy.KeptData;

/**
 * The columns in which each kind of kept data stands. A test compares them with the columns that a database really has, and prints
 * them into {@code docs/privacy.md}.
 *
 * @param data the kind of data
 * @param table the table
 * @param columns the columns
 */
@Internal
public record KeptColumns(KeptData data, String table, List<String> columns) {

    /** Every column of every table. A new column is added here: to the line of its data, or in a line of its own. */
    public static final List<KeptColumns> ALL = List.of(
            of(KeptData.EVIDENCE, "inclusion_evidence", "learner_id evidence_id effective_at received_at structure_id"),
            of(KeptData.EVIDENCE, "inclusion_evidence", "kind content_hash body supersedes assessment_id"),
            of(KeptData.WHO_ACTED, "inclusion_evidence", "actor_id"),
            of(KeptData.STATE, "inclusion_learner", "learner_id version model state"),
            of(KeptData.STATE, "inclusion_checkpoint", "learner_id level effective_at evidence_id model state"),
            of(KeptData.WISHES, "inclusion_wish", "learner_id wished_at goal_id learning_way device own_device"),
            of(KeptData.WISHES, "inclusion_wish", "weak_connection told"),
            of(KeptData.WHO_ACTED, "inclusion_wish", "actor_id"),
            of(KeptData.ENROLMENTS, "inclusion_enrolment", "learner_id path_id pack_id pack_major enrolled_at"),
            of(KeptData.WHO_ACTED, "inclusion_enrolment", "actor_id"),
            of(KeptData.ASSESSMENTS, "inclusion_assessment", "learner_id assessment_id extent pack_id pack_version"),
            of(KeptData.ASSESSMENTS, "inclusion_assessment", "area_ids told started_at stopped_at"),
            of(KeptData.WHO_ACTED, "inclusion_assessment", "actor_id"),
            of(KeptData.DISAGREEMENTS, "inclusion_disagreement", "learner_id area_id disagreed_at settled_at"),
            of(KeptData.WHO_ACTED, "inclusion_disagreement", "settled_by"),
            of(KeptData.DISAGREEMENTS, "inclusion_skill_disagreement", "learner_id pack_id skill_id disagreed_at"),
            of(KeptData.DISAGREEMENTS, "inclusion_skill_disagreement", "area_id saying taken_back_at"),
            of(
                    KeptData.PROMISES,
                    "inclusion_promise",
                    "learner_id promise_id structure_id by_relation due_on meets_at"),
            of(KeptData.PROMISES, "inclusion_promise", "booking_id way about pack_id item_id made_at"),
            of(KeptData.WHO_ACTED, "inclusion_promise", "owner_id actor_id"),
            of(KeptData.PROMISES, "inclusion_promise_try", "learner_id promise_id try_id result due_on meets_at way"),
            of(KeptData.PROMISES, "inclusion_promise_try", "booking_id tried_at"),
            of(KeptData.WHO_ACTED, "inclusion_promise_try", "actor_id"),
            of(
                    KeptData.ACCOMPANIMENTS,
                    "inclusion_accompaniment",
                    "learner_id accompaniment_id structure_id accompanied_on meeting minutes themes materials"),
            of(KeptData.ACCOMPANIMENTS, "inclusion_accompaniment", "redirection help evidence_id noted_at"),
            of(KeptData.WHO_ACTED, "inclusion_accompaniment", "helper_id"),
            of(KeptData.ACCOMPANIMENTS, "inclusion_workshop_person", "learner_id structure_id workshop_id noted_at"),
            of(KeptData.WORKSHOPS, "inclusion_workshop", "structure_id workshop_id held_on meeting minutes themes"),
            of(KeptData.WORKSHOPS, "inclusion_workshop", "materials level people noted_at"),
            of(KeptData.WHO_ACTED, "inclusion_workshop", "helper_id"),
            of(
                    KeptData.REFERRALS,
                    "inclusion_referral",
                    "learner_id referral_id referral_number structure_id direction help_place_id receiver_id"),
            of(KeptData.REFERRALS, "inclusion_referral", "reason shared_details noted_at"),
            of(KeptData.WHO_ACTED, "inclusion_referral", "actor_id"),
            of(
                    KeptData.REFERRALS,
                    "inclusion_referral_answer",
                    "learner_id referral_id answer_id kind side answered_at"),
            of(KeptData.WHO_ACTED, "inclusion_referral_answer", "actor_id"),
            of(KeptData.REFERRAL_SHEETS, "inclusion_referral_sheet", "sheet_hash learner_id referral_id last_day"),
            of(KeptData.GUESTS, "inclusion_guest", "learner_id guest_id structure_id kind invited_at last_day"),
            of(KeptData.GUESTS, "inclusion_guest", "shown_until signs_hash"),
            of(KeptData.WHO_ACTED, "inclusion_guest", "actor_id"),
            of(KeptData.ABSENCES, "inclusion_absence", "structure_id absent_in absences"),
            of(
                    KeptData.COMPLETIONS,
                    "inclusion_completion",
                    "learner_id link_id receiver_id path_id step_id address agreed answered_at put_done put_chosen told_done told_chosen"),
            of(KeptData.BOOKMARKS, "inclusion_bookmark", "learner_id item_id place_id kept_at"),
            of(
                    KeptData.CARDS,
                    "inclusion_practice_code",
                    "code learner_id path_id step_id given_at last_day revoked_at"),
            of(KeptData.WHO_ACTED, "inclusion_practice_code", "given_by"),
            of(KeptData.HOME_RESULTS, "inclusion_home_result", "learner_id code result_id path_id step_id success"),
            of(KeptData.HOME_RESULTS, "inclusion_home_result", "done_at last_day"),
            of(KeptData.MANDATES, "inclusion_mandate", "learner_id mandate_id structure_id procedures text_version"),
            of(KeptData.MANDATES, "inclusion_mandate", "text_hash channel given_at last_day archive_days"),
            of(KeptData.WHO_ACTED, "inclusion_mandate", "helper_id"),
            of(KeptData.MANDATES, "inclusion_mandate_ending", "learner_id mandate_id ended_at"),
            of(KeptData.MANDATE_TEXTS, "inclusion_mandate_text", "text_hash text_version language body"),
            of(
                    KeptData.ARCHIVED_MANDATES,
                    "inclusion_mandate_archive",
                    "learner_id mandate_id structure_id procedures text_version text_hash channel given_at last_day"),
            of(KeptData.ARCHIVED_MANDATES, "inclusion_mandate_archive", "archive_days ended_at kept_until"),
            of(KeptData.WHO_ACTED, "inclusion_mandate_archive", "helper_id"),
            of(KeptData.ABSENT_ACTS, "inclusion_absent_act", "learner_id act_id structure_id procedure_code noted_at"),
            of(KeptData.ABSENT_ACTS, "inclusion_absent_act", "basis mandate_id"),
            of(KeptData.WHO_ACTED, "inclusion_absent_act", "helper_id"),
            of(
                    KeptData.DAY_RELATIONS,
                    "inclusion_day_relation",
                    "learner_id helper_id opened_on structure_id opened_at"),
            of(KeptData.LOOKS, "inclusion_look", "learner_id viewer_id looked_on subject structure_id looked_at"),
            of(KeptData.JOURNAL, "inclusion_journal", "structure_id entry_id noted_at act actor subject what"),
            of(KeptData.JOURNAL, "inclusion_journal", "segment place hash"),
            of(KeptData.JOURNAL, "inclusion_journal_segment", "segment entries previous_hash hash newest_at sealed_at"),
            of(KeptData.JOURNAL, "inclusion_journal_segment", "signature"),
            of(KeptData.JOURNAL_ALIASES, "inclusion_journal_alias", "person_id alias"),
            of(KeptData.LETTERS, "inclusion_outbox", "letter_id kind learner_id about item_id put_at due_at attempts"),
            of(KeptData.LETTERS, "inclusion_outbox", "failure dead node lent_until"),
            of(KeptData.WHO_ACTED, "inclusion_outbox", "actor_id"),
            of(KeptData.MESSAGES, "inclusion_message", "reference learner_id about item_id sent_at"),
            of(KeptData.MESSAGES, "inclusion_message_reply", "reference replied_at learner_id"),
            of(KeptData.LIVE_SESSIONS, "inclusion_live_session", "learner_id helper_id session_id opened_at"),
            of(KeptData.LIVE_SESSIONS, "inclusion_live_session", "changes content"),
            of(KeptData.COUNTED, "inclusion_cohort_person", "learner_id structure_id kind pack_id subject_id level"),
            of(KeptData.SUMS, "inclusion_cohort", "structure_id area_id people not_established first_shown"),
            of(KeptData.SUMS, "inclusion_cohort", "first_together first_supported first_alone last_shown"),
            of(KeptData.SUMS, "inclusion_cohort", "last_together last_supported last_alone computed_at people_at"),
            of(KeptData.SUMS, "inclusion_cohort", "people_before people_before_at before_established before_shown"),
            of(KeptData.SUMS, "inclusion_cohort", "before_together before_supported before_alone before_at"),
            of(KeptData.SUMS, "inclusion_count", "structure_id kind pack_id subject_id people among counted_at"),
            of(KeptData.SUMS, "inclusion_structure", "structure_id computed_at"),
            of(KeptData.QUOTAS, "inclusion_quota", "person_id used_on kind used"),
            of(KeptData.ERASURES, "inclusion_erasure", "learner_id requested_at due_at begun alias destroyed"),
            of(KeptData.TOMBSTONES, "inclusion_tombstone", "subject erased_at kept_until"),
            of(KeptData.MOVES, "inclusion_move", "subject learner_id asked_by asked_at moved_at kept_until"),
            of(
                    KeptData.LEAFLETS,
                    "inclusion_leaflet",
                    "structure_id leaflet_id address origin_pack origin_version origin_step"),
            of(
                    KeptData.LEAFLETS,
                    "inclusion_leaflet",
                    "body revision saved_at edition edition_revision check_on is_open"),
            of(KeptData.WHO_ACTED, "inclusion_leaflet", "saved_by read_by"),
            of(
                    KeptData.LEAFLETS,
                    "inclusion_leaflet_edition",
                    "structure_id leaflet_id edition body published_at check_on"),
            of(KeptData.WHO_ACTED, "inclusion_leaflet_edition", "published_by read_by"),
            of(KeptData.LEAFLETS, "inclusion_leaflet_photo", "structure_id leaflet_id photo_id content"),
            of(KeptData.HELP_PLACES, "inclusion_help_place", "help_place_id postcode latitude longitude tags body"),
            of(KeptData.HELP_PLACES, "inclusion_duplicate_decision", "one_id other_id left_out_id decided_on"),
            of(KeptData.OPERATION, "inclusion_lti_platform", "platform_id issuer client_id body"),
            of(KeptData.OPERATION, "inclusion_lti_key", "key_id made_at encrypted"),
            of(KeptData.OPERATION, "inclusion_lti_used", "used_hash used_until"),
            of(KeptData.OPERATION, "inclusion_lti_line_item", "link_id address claimed_until"),
            of(KeptData.OPERATION, "inclusion_lease", "work holder held_until"),
            of(KeptData.OPERATION, "inclusion_schema", "version"));

    private static KeptColumns of(KeptData data, String table, String columns) {
        return new KeptColumns(data, table, List.of(columns.split(" ")));
    }
}
