-- inclusion, every schema so far, MariaDB: removes all tables of inclusion with all that is in them, and nothing else.
-- There is no way back but a backup or an export. Stop the servers first. Harmless when it is run again.
-- The version goes first: where this is cut short, no server starts on what is left. The learners go last, so that whoever
-- goes on with it still counts them, and then Flyway's history.

drop table if exists inclusion_schema;
drop table if exists inclusion_evidence;
drop table if exists inclusion_checkpoint;
drop table if exists inclusion_enrolment;
drop table if exists inclusion_assessment;
drop table if exists inclusion_wish;
drop table if exists inclusion_disagreement;
drop table if exists inclusion_skill_disagreement;
drop table if exists inclusion_look;
drop table if exists inclusion_day_relation;
drop table if exists inclusion_bookmark;
drop table if exists inclusion_promise;
drop table if exists inclusion_promise_try;
drop table if exists inclusion_absence;
drop table if exists inclusion_accompaniment;
drop table if exists inclusion_workshop;
drop table if exists inclusion_workshop_person;
drop table if exists inclusion_referral;
drop table if exists inclusion_referral_answer;
drop table if exists inclusion_referral_sheet;
drop table if exists inclusion_guest;
drop table if exists inclusion_practice_code;
drop table if exists inclusion_home_result;
drop table if exists inclusion_mandate;
drop table if exists inclusion_mandate_ending;
drop table if exists inclusion_mandate_text;
drop table if exists inclusion_mandate_archive;
drop table if exists inclusion_absent_act;
drop table if exists inclusion_cohort;
drop table if exists inclusion_cohort_person;
drop table if exists inclusion_count;
drop table if exists inclusion_structure;
drop table if exists inclusion_quota;
drop table if exists inclusion_journal;
drop table if exists inclusion_journal_segment;
drop table if exists inclusion_journal_alias;
drop table if exists inclusion_outbox;
drop table if exists inclusion_live_session;
drop table if exists inclusion_message;
drop table if exists inclusion_message_reply;
drop table if exists inclusion_help_place;
drop table if exists inclusion_duplicate_decision;
drop table if exists inclusion_lti_platform;
drop table if exists inclusion_lti_key;
drop table if exists inclusion_lti_used;
drop table if exists inclusion_lti_line_item;
drop table if exists inclusion_completion;
drop table if exists inclusion_lease;
drop table if exists inclusion_erasure;
drop table if exists inclusion_tombstone;
drop table if exists inclusion_move;
drop table if exists inclusion_learner;
drop table if exists inclusion_schema_history;
