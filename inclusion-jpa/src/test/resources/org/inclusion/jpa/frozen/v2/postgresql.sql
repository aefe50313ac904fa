-- inclusion, schema 1, PostgreSQL.
-- Ids are compared byte for byte: collation "C". Times are microseconds since 1970-01-01T00:00:00Z. Days are ISO 8601.

create table inclusion_learner (
    learner_id varchar(64) collate "C" not null primary key,
    version    bigint                  not null,
    model      text                    not null,
    state      text                    not null
);

create table inclusion_evidence (
    learner_id   varchar(64) collate "C" not null,
    evidence_id  varchar(64) collate "C" not null,
    effective_at bigint                  not null,
    received_at  bigint                  not null,
    actor_id     varchar(64) collate "C" not null,
    structure_id varchar(64) collate "C" not null,
    kind         varchar(32) collate "C" not null,
    content_hash varchar(64) collate "C" not null,
    body         text                    not null,
    primary key (learner_id, evidence_id)
);

create index inclusion_evidence_position on inclusion_evidence (learner_id, effective_at, evidence_id);

create table inclusion_enrolment (
    learner_id  varchar(64) collate "C" not null,
    path_id     varchar(64) collate "C" not null,
    pack_id     varchar(64) collate "C" not null,
    pack_major  bigint                  not null,
    actor_id    varchar(64) collate "C" not null,
    enrolled_at bigint                  not null,
    primary key (learner_id, path_id)
);

create table inclusion_assessment (
    learner_id    varchar(64) collate "C" not null,
    assessment_id varchar(64) collate "C" not null,
    extent        varchar(32) collate "C" not null,
    pack_id       varchar(64) collate "C" not null,
    pack_version  varchar(64) collate "C" not null,
    area_ids      text                    not null,
    told          varchar(32) collate "C" not null,
    actor_id      varchar(64) collate "C" not null,
    started_at    bigint                  not null,
    stopped_at    bigint,
    primary key (learner_id, assessment_id)
);

create table inclusion_wish (
    learner_id      varchar(64) collate "C" not null,
    wished_at       bigint                  not null,
    goal_id         varchar(64) collate "C" not null,
    learning_way    varchar(32) collate "C" not null,
    device          varchar(32) collate "C" not null,
    own_device      boolean                 not null,
    weak_connection boolean                 not null,
    told            varchar(32) collate "C",
    actor_id        varchar(64) collate "C" not null,
    primary key (learner_id, wished_at)
);

create table inclusion_disagreement (
    learner_id   varchar(64) collate "C" not null,
    area_id      varchar(64) collate "C" not null,
    disagreed_at bigint                  not null,
    settled_by   varchar(64) collate "C",
    settled_at   bigint,
    primary key (learner_id, area_id, disagreed_at)
);

create table inclusion_look (
    learner_id   varchar(64) collate "C" not null,
    viewer_id    varchar(64) collate "C" not null,
    looked_on    varchar(10) collate "C" not null,
    subject      varchar(32) collate "C" not null,
    structure_id varchar(64) collate "C" not null,
    looked_at    bigint                  not null,
    primary key (learner_id, viewer_id, looked_on, subject)
);

create table inclusion_day_relation (
    learner_id   varchar(64) collate "C" not null,
    helper_id    varchar(64) collate "C" not null,
    opened_on    varchar(10) collate "C" not null,
    structure_id varchar(64) collate "C" not null,
    opened_at    bigint                  not null,
    primary key (learner_id, helper_id, opened_on)
);

create index inclusion_day_relation_helper on inclusion_day_relation (helper_id, opened_on);

create table inclusion_bookmark (
    learner_id varchar(64) collate "C" not null,
    item_id    varchar(64) collate "C" not null,
    place_id   varchar(64) collate "C" not null,
    kept_at    bigint                  not null,
    primary key (learner_id, item_id)
);

create table inclusion_practice_code (
    code       varchar(64) collate "C" not null,
    learner_id varchar(64) collate "C" not null,
    path_id    varchar(64) collate "C" not null,
    step_id    varchar(64) collate "C" not null,
    given_by   varchar(64) collate "C" not null,
    given_at   bigint                  not null,
    last_day   varchar(10) collate "C" not null,
    revoked_at bigint,
    primary key (code)
);

create index inclusion_practice_code_learner on inclusion_practice_code (learner_id, given_at);

create table inclusion_schema (
    version integer not null primary key
);

insert into inclusion_schema (version) values (1);
-- inclusion, schema 2, PostgreSQL.
-- The published sums of each structure, by area. They stand until ten people are new to them, so they are kept and restored
-- together with inclusion_cohort_person. Beside them stand those whose place they took, null if those were shown to
-- nobody. People are counted, sums of probabilities are millionths of a person.

create table inclusion_cohort (
    structure_id       varchar(64) collate "C" not null,
    area_id            varchar(64) collate "C" not null,
    people             bigint                  not null,
    not_established    bigint                  not null,
    first_shown        bigint                  not null,
    first_together     bigint                  not null,
    first_supported    bigint                  not null,
    first_alone        bigint                  not null,
    last_shown         bigint                  not null,
    last_together      bigint                  not null,
    last_supported     bigint                  not null,
    last_alone         bigint                  not null,
    computed_at        bigint                  not null,
    people_at          bigint                  not null,
    people_before      bigint,
    people_before_at   bigint,
    before_established bigint,
    before_shown       bigint,
    before_together    bigint,
    before_supported   bigint,
    before_alone       bigint,
    before_at          bigint,
    primary key (structure_id, area_id)
);

-- The published counts of each structure: its people who said a wish, its helpers who took a step. An id that a kind does not have
-- is empty. They stand, and are kept and restored, as the sums are.
create table inclusion_count (
    structure_id varchar(64) collate "C" not null,
    kind         varchar(16) collate "C" not null,
    pack_id      varchar(64) collate "C" not null,
    subject_id   varchar(64) collate "C" not null,
    people       bigint                  not null,
    among        bigint                  not null,
    counted_at   bigint                  not null,
    primary key (structure_id, kind, pack_id, subject_id)
);

-- When each structure was summed up last, with or without people: a run locks the structure's row.
create table inclusion_structure (
    structure_id varchar(64) collate "C" not null primary key,
    computed_at  bigint                  not null
);

-- Whom published sums and counts counted: among the people of a structure, at which levels in its areas, for which wishes, for
-- which steps. An id that a kind does not have is empty, and so is the level of all kinds but an area.
-- Nobody is shown it. It keeps two published sums from differing by fewer than ten people. The learner leads the key: her
-- rows are found and erased by her id.
create table inclusion_cohort_person (
    learner_id   varchar(64) collate "C" not null,
    structure_id varchar(64) collate "C" not null,
    kind         varchar(16) collate "C" not null,
    pack_id      varchar(64) collate "C" not null,
    subject_id   varchar(64) collate "C" not null,
    level        varchar(16) collate "C" not null,
    primary key (learner_id, structure_id, kind, pack_id, subject_id, level)
);

-- Whether her network is weak: neither yes nor no where nobody knows.
alter table inclusion_wish alter column weak_connection drop not null;

-- What evidence corrects, and the assessment it names, so that both are found without reading a whole history. The database
-- itself takes them out of the body, from old rows too: no program writes them.
alter table inclusion_evidence add column supersedes varchar(64) collate "C"
    generated always as (left(nullif(split_part(split_part(body, '"supersedes":"', 2), '"', 1), ''), 64)) stored;

alter table inclusion_evidence add column assessment_id varchar(64) collate "C"
    generated always as (left(nullif(split_part(split_part(body, '"assessment":"', 2), '"', 1), ''), 64)) stored;

create index inclusion_evidence_supersedes on inclusion_evidence (learner_id, supersedes) where supersedes is not null;

create index inclusion_evidence_assessment on inclusion_evidence (learner_id, assessment_id) where assessment_id is not null;

-- The checkpoints of each learner: her state at positions in her history. They are derived, and can be thrown away: the next
-- late evidence then folds from the first piece on.
create table inclusion_checkpoint (
    learner_id   varchar(64) collate "C" not null,
    level        bigint                  not null,
    effective_at bigint                  not null,
    evidence_id  varchar(64) collate "C" not null,
    model        text                    not null,
    state        text                    not null,
    primary key (learner_id, level)
);

create index inclusion_look_latest on inclusion_look (learner_id, looked_at);

-- How many things of one kind a person added in a day. Rows of past days mean nothing, and are removed in passing.
create table inclusion_quota (
    person_id varchar(64) collate "C" not null,
    used_on   varchar(10) collate "C" not null,
    kind      varchar(16) collate "C" not null,
    used      bigint                  not null,
    primary key (person_id, used_on, kind)
);

-- What a learner does not agree with, skill by skill, and what she says instead.
create table inclusion_skill_disagreement (
    learner_id    varchar(64) collate "C" not null,
    pack_id       varchar(64) collate "C" not null,
    skill_id      varchar(64) collate "C" not null,
    disagreed_at  bigint                  not null,
    area_id       varchar(64) collate "C" not null,
    saying        varchar(32) collate "C" not null,
    taken_back_at bigint,
    primary key (learner_id, pack_id, skill_id, disagreed_at)
);

-- What was done at home with a card, until the learner says whether it is noted: then the rows are removed, and so they are after
-- their last day, in passing. Personal data, like evidence.
create table inclusion_home_result (
    learner_id varchar(64) collate "C" not null,
    code       varchar(64) collate "C" not null,
    result_id  varchar(64) collate "C" not null,
    path_id    varchar(64) collate "C" not null,
    step_id    varchar(64) collate "C" not null,
    success    boolean                 not null,
    done_at    bigint                  not null,
    last_day   varchar(10) collate "C" not null,
    primary key (learner_id, code, result_id)
);

-- Who promised to call or to meet a learner: from which day, by which way, about what by id alone. No owner: nobody holds it yet.
create table inclusion_promise (
    learner_id   varchar(64) collate "C" not null,
    promise_id   varchar(64) collate "C" not null,
    structure_id varchar(64) collate "C" not null,
    owner_id     varchar(64) collate "C",
    by_relation  boolean                 not null,
    due_on       varchar(10) collate "C" not null,
    meets_at     bigint,
    booking_id   varchar(64) collate "C",
    way          varchar(32) collate "C" not null,
    about        varchar(32) collate "C" not null,
    pack_id      varchar(64) collate "C",
    item_id      varchar(64) collate "C",
    actor_id     varchar(64) collate "C" not null,
    made_at      bigint                  not null,
    primary key (learner_id, promise_id)
);

create index inclusion_promise_owner on inclusion_promise (owner_id);

create index inclusion_promise_structure on inclusion_promise (structure_id, owner_id);

create index inclusion_promise_booking on inclusion_promise (booking_id);

-- What came of calling. Only appended: the status of a promise is derived from its tries.
create table inclusion_promise_try (
    learner_id varchar(64) collate "C" not null,
    promise_id varchar(64) collate "C" not null,
    try_id     varchar(64) collate "C" not null,
    result     varchar(32) collate "C" not null,
    due_on     varchar(10) collate "C",
    meets_at   bigint,
    way        varchar(32) collate "C",
    booking_id varchar(64) collate "C",
    actor_id   varchar(64) collate "C",
    tried_at   bigint                  not null,
    primary key (learner_id, promise_id, try_id)
);

create index inclusion_promise_try_booking on inclusion_promise_try (booking_id);

-- How many appointments of a structure nobody came to, by month. Nothing is kept of whose.
create table inclusion_absence (
    structure_id varchar(64) collate "C" not null,
    absent_in    varchar(10) collate "C" not null,
    absences     bigint                  not null,
    primary key (structure_id, absent_in)
);

-- What was done with a learner: when, how, about which themes, in the names of the Coop. Personal data, like evidence.
create table inclusion_accompaniment (
    learner_id       varchar(64) collate "C"   not null,
    accompaniment_id varchar(64) collate "C"   not null,
    structure_id     varchar(64) collate "C"   not null,
    helper_id        varchar(64) collate "C"   not null,
    accompanied_on   varchar(10) collate "C"   not null,
    meeting          varchar(32) collate "C"   not null,
    minutes          bigint                    not null,
    themes           varchar(1000) collate "C" not null,
    materials        varchar(255) collate "C"  not null,
    redirection      varchar(64) collate "C",
    help             varchar(32) collate "C",
    evidence_id      varchar(64) collate "C",
    noted_at         bigint                    not null,
    primary key (learner_id, accompaniment_id)
);

create index inclusion_accompaniment_structure on inclusion_accompaniment (structure_id, accompanied_on, learner_id);

create index inclusion_accompaniment_helper on inclusion_accompaniment (helper_id);

-- Workshops, with the number of those who came.
create table inclusion_workshop (
    structure_id varchar(64) collate "C"   not null,
    workshop_id  varchar(64) collate "C"   not null,
    helper_id    varchar(64) collate "C"   not null,
    held_on      varchar(10) collate "C"   not null,
    meeting      varchar(32) collate "C"   not null,
    minutes      bigint                    not null,
    themes       varchar(1000) collate "C" not null,
    materials    varchar(255) collate "C"  not null,
    level        varchar(32) collate "C",
    people       bigint                    not null,
    noted_at     bigint                    not null,
    primary key (structure_id, workshop_id)
);

create index inclusion_workshop_held on inclusion_workshop (structure_id, held_on, workshop_id);

create index inclusion_workshop_helper on inclusion_workshop (helper_id);

-- Who came to a workshop, of those who were named.
create table inclusion_workshop_person (
    learner_id   varchar(64) collate "C"   not null,
    structure_id varchar(64) collate "C"   not null,
    workshop_id  varchar(64) collate "C"   not null,
    noted_at     bigint                    not null,
    primary key (learner_id, structure_id, workshop_id)
);

create index inclusion_workshop_person_workshop on inclusion_workshop_person (structure_id, workshop_id);

-- To whom she was referred, or from whom she came, and what she agreed to share. Nothing of help of which no trace is kept.
create table inclusion_referral (
    learner_id      varchar(64) collate "C" not null,
    referral_id     varchar(64) collate "C" not null,
    referral_number varchar(64) collate "C" not null,
    structure_id    varchar(64) collate "C" not null,
    direction       varchar(32) collate "C" not null,
    help_place_id   varchar(64) collate "C",
    receiver_id     varchar(64) collate "C",
    reason          varchar(32) collate "C" not null,
    shared_details  varchar(64) collate "C" not null,
    actor_id        varchar(64) collate "C" not null,
    noted_at        bigint                  not null,
    primary key (learner_id, referral_id)
);

create index inclusion_referral_receiver on inclusion_referral (receiver_id, noted_at);
create index inclusion_referral_place on inclusion_referral (help_place_id);

-- What was said of a referral. Only appended: the status of a referral is derived from its answers.
create table inclusion_referral_answer (
    learner_id  varchar(64) collate "C" not null,
    referral_id varchar(64) collate "C" not null,
    answer_id   varchar(64) collate "C" not null,
    kind        varchar(32) collate "C" not null,
    side        varchar(32) collate "C" not null,
    actor_id    varchar(64) collate "C",
    answered_at bigint                  not null,
    primary key (learner_id, referral_id, answer_id)
);

-- By which sheets a referral is answered without an account. The secret on a sheet is not kept.
create table inclusion_referral_sheet (
    sheet_hash  varchar(64) collate "C" not null,
    learner_id  varchar(64) collate "C" not null,
    referral_id varchar(64) collate "C" not null,
    last_day    varchar(10) collate "C" not null,
    primary key (sheet_hash)
);

create index inclusion_referral_sheet_learner on inclusion_referral_sheet (learner_id);

-- Which guests a learner invited to see today's step with her, and until when she shows it. Who a guest is is not kept. An invitation that
-- was ended has no hash; when, by whom and why it was ended is not kept.
create table inclusion_guest (
    learner_id   varchar(64) collate "C" not null,
    guest_id     varchar(64) collate "C" not null,
    structure_id varchar(64) collate "C" not null,
    kind         varchar(16) collate "C" not null,
    actor_id     varchar(64) collate "C" not null,
    invited_at   bigint                  not null,
    last_day     varchar(10) collate "C" not null,
    shown_until  bigint,
    signs_hash   varchar(64) collate "C",
    primary key (learner_id, guest_id)
);

create index inclusion_guest_signs on inclusion_guest (signs_hash);

create index inclusion_guest_actor on inclusion_guest (actor_id);

-- Which helpers may act in a learner's absence, as she said: for which procedures, under which text, until which day.
create table inclusion_mandate (
    learner_id   varchar(64) collate "C"  not null,
    mandate_id   varchar(64) collate "C"  not null,
    structure_id varchar(64) collate "C"  not null,
    procedures   varchar(255) collate "C" not null,
    text_version varchar(64) collate "C"  not null,
    text_hash    varchar(64) collate "C"  not null,
    helper_id    varchar(64) collate "C"  not null,
    channel      varchar(32) collate "C"  not null,
    given_at     bigint                   not null,
    last_day     varchar(10) collate "C"  not null,
    archive_days bigint                   not null,
    primary key (learner_id, mandate_id)
);

create index inclusion_mandate_helper on inclusion_mandate (helper_id);

-- When a mandate was ended before its last day. By whom and why is not kept.
create table inclusion_mandate_ending (
    learner_id varchar(64) collate "C" not null,
    mandate_id varchar(64) collate "C" not null,
    ended_at   bigint                  not null,
    primary key (learner_id, mandate_id)
);

-- The texts that were read to somebody who gave a mandate, for good. They are the host's, and about nobody.
create table inclusion_mandate_text (
    text_hash    varchar(64) collate "C" not null,
    text_version varchar(64) collate "C" not null,
    language     varchar(64) collate "C" not null,
    body         text                    not null,
    primary key (text_hash)
);

-- The mandates of erased learners that a structure keeps for a written reason, until their own term. Personal data. Empty where no
-- structure has such a reason.
create table inclusion_mandate_archive (
    learner_id   varchar(64) collate "C"  not null,
    mandate_id   varchar(64) collate "C"  not null,
    structure_id varchar(64) collate "C"  not null,
    procedures   varchar(255) collate "C" not null,
    text_version varchar(64) collate "C"  not null,
    text_hash    varchar(64) collate "C"  not null,
    helper_id    varchar(64) collate "C"  not null,
    channel      varchar(32) collate "C"  not null,
    given_at     bigint                   not null,
    last_day     varchar(10) collate "C"  not null,
    archive_days bigint                   not null,
    ended_at     bigint,
    kept_until   varchar(10) collate "C"  not null,
    primary key (learner_id, mandate_id)
);

-- What was done for a learner in her absence, and whether there was a right: no evidence, and personal data like it.
create table inclusion_absent_act (
    learner_id     varchar(64) collate "C" not null,
    act_id         varchar(64) collate "C" not null,
    helper_id      varchar(64) collate "C" not null,
    structure_id   varchar(64) collate "C" not null,
    procedure_code varchar(32) collate "C" not null,
    noted_at       bigint                  not null,
    basis          varchar(32) collate "C" not null,
    mandate_id     varchar(64) collate "C",
    primary key (learner_id, act_id)
);

create index inclusion_absent_act_helper on inclusion_absent_act (helper_id);

-- What people did, for good. An entry belongs to segment 0 until it is sealed, and names persons by their ids until then; a sealed one
-- names them by their aliases.
create table inclusion_journal (
    structure_id varchar(64) collate "C" not null,
    entry_id     varchar(36) collate "C" not null,
    noted_at     bigint                  not null,
    act          varchar(32) collate "C" not null,
    actor        varchar(64) collate "C" not null,
    subject      varchar(64) collate "C" not null,
    what         varchar(64) collate "C" not null,
    segment      bigint                  not null,
    place        bigint                  not null,
    hash         varchar(64) collate "C" not null,
    primary key (structure_id, entry_id)
);

create index inclusion_journal_segment_place on inclusion_journal (segment, place);

create table inclusion_journal_segment (
    segment       bigint                   not null,
    entries       bigint                   not null,
    previous_hash varchar(64) collate "C"  not null,
    hash          varchar(64) collate "C"  not null,
    newest_at     bigint                   not null,
    sealed_at     bigint                   not null,
    signature     varchar(128) collate "C" not null,
    primary key (segment)
);

-- Who stands behind an alias of the journal. Without the row, nobody can tell any more.
create table inclusion_journal_alias (
    person_id varchar(64) collate "C" not null,
    alias     varchar(64) collate "C" not null,
    primary key (person_id)
);

-- Which server does a piece of work that one does at a time.
create table inclusion_lease (
    work       varchar(64) collate "C" not null,
    holder     varchar(64) collate "C" not null,
    held_until bigint                  not null,
    primary key (work)
);

-- What waits to leave: ids and codes alone. A letter is lent to one server at a time, and removed once it has left.
create table inclusion_outbox (
    letter_id  varchar(64) collate "C" not null,
    kind       varchar(32) collate "C" not null,
    learner_id varchar(64) collate "C" not null,
    actor_id   varchar(64) collate "C",
    about      varchar(64) collate "C" not null,
    item_id    varchar(64) collate "C",
    put_at     bigint                  not null,
    due_at     bigint                  not null,
    attempts   bigint                  not null,
    failure    varchar(32) collate "C" not null,
    dead       boolean                 not null,
    node       varchar(64) collate "C" not null,
    lent_until bigint                  not null,
    primary key (letter_id)
);

create index inclusion_outbox_due on inclusion_outbox (dead, due_at, letter_id);

create index inclusion_outbox_learner on inclusion_outbox (learner_id);

-- Messages that were sent, by the reference of the host's gateway, and when each was replied to.
create table inclusion_message (
    reference  varchar(64) collate "C" not null,
    learner_id varchar(64) collate "C" not null,
    about      varchar(64) collate "C" not null,
    item_id    varchar(64) collate "C",
    sent_at    bigint                  not null,
    primary key (reference)
);

create table inclusion_message_reply (
    reference  varchar(64) collate "C" not null,
    replied_at bigint                  not null,
    learner_id varchar(64) collate "C" not null,
    primary key (reference, replied_at)
);

-- Sessions of live help, while they last: an hour at the most. Everything of a session that grows stands in its content.
create table inclusion_live_session (
    learner_id varchar(64) collate "C" not null,
    helper_id  varchar(64) collate "C" not null,
    session_id varchar(64) collate "C" not null,
    opened_at  bigint                  not null,
    changes    bigint                  not null,
    content    varchar(4000) collate "C" not null,
    primary key (learner_id, helper_id)
);

create unique index inclusion_live_session_id on inclusion_live_session (session_id);

-- The sweep of the oldest, and the sessions of a helper who is erased.
create index inclusion_live_session_opened on inclusion_live_session (opened_at);

create index inclusion_live_session_helper on inclusion_live_session (helper_id);

-- The erasures that were requested: everything about these learners is hidden. Each leaves with the last row of its learner.
create table inclusion_erasure (
    learner_id   varchar(64) collate "C" not null,
    requested_at bigint                  not null,
    due_at       bigint                  not null,
    begun        boolean                 not null,
    alias        varchar(64) collate "C" not null,
    destroyed    text                    not null,
    primary key (learner_id)
);

-- Lessons that helpers of a structure write themselves, as they stand now; and which edition of each is open, if any. About nobody who learns.
create table inclusion_leaflet (
    structure_id     varchar(64) collate "C" not null,
    leaflet_id         varchar(64) collate "C" not null,
    address          varchar(64) collate "C" not null,
    origin_pack      varchar(64) collate "C",
    origin_version   varchar(64) collate "C",
    origin_step      varchar(64) collate "C",
    body             text                    not null,
    revision         bigint                  not null,
    saved_by         varchar(64) collate "C" not null,
    saved_at         bigint                  not null,
    read_by          varchar(64) collate "C",
    edition          bigint,
    edition_revision bigint,
    check_on         varchar(10) collate "C",
    is_open          boolean                 not null,
    primary key (structure_id, leaflet_id)
);

create index inclusion_leaflet_address on inclusion_leaflet (address);

create index inclusion_leaflet_saved_by on inclusion_leaflet (saved_by);

create index inclusion_leaflet_read_by on inclusion_leaflet (read_by);

-- Leaflets as they were published. A row never changes, but for the alias of a helper who is erased.
create table inclusion_leaflet_edition (
    structure_id varchar(64) collate "C" not null,
    leaflet_id     varchar(64) collate "C" not null,
    edition      bigint                  not null,
    body         text                    not null,
    published_by varchar(64) collate "C" not null,
    published_at bigint                  not null,
    read_by      varchar(64) collate "C",
    check_on     varchar(10) collate "C" not null,
    primary key (structure_id, leaflet_id, edition)
);

create index inclusion_leaflet_edition_published_by on inclusion_leaflet_edition (published_by);

create index inclusion_leaflet_edition_read_by on inclusion_leaflet_edition (read_by);

-- Photos of leaflets in Base64, without what the camera wrote beside the picture.
create table inclusion_leaflet_photo (
    structure_id varchar(64) collate "C" not null,
    leaflet_id     varchar(64) collate "C" not null,
    photo_id     varchar(64) collate "C" not null,
    content      text                    not null,
    primary key (structure_id, leaflet_id, photo_id)
);

-- Places where people get help, as files of others describe them: the whole place in its body, and what it is found by beside it. Points in
-- millionths of a degree. Nobody is in it.
create table inclusion_help_place (
    help_place_id varchar(64) collate "C"   not null,
    postcode      varchar(16) collate "C"   not null,
    latitude      bigint,
    longitude     bigint,
    tags          varchar(400)  collate "C" not null,
    body          text                      not null,
    primary key (help_place_id)
);

-- Whole in the index, so that a search touches no row that it does not show.
create index inclusion_help_place_point
    on inclusion_help_place (latitude, longitude, tags, help_place_id);

create index inclusion_help_place_postcode on inclusion_help_place (postcode, help_place_id);

-- What a person decided about two places that may be one: which of the two is left out, or none where they are two.
create table inclusion_duplicate_decision (
    one_id      varchar(64) collate "C" not null,
    other_id    varchar(64) collate "C" not null,
    left_out_id varchar(64) collate "C",
    decided_on  varchar(10) collate "C" not null,
    primary key (one_id, other_id)
);

create index inclusion_duplicate_decision_other on inclusion_duplicate_decision (other_id);

-- Platforms whose people come in (LTI): how each calls itself and us, and in the body where it is asked and what was agreed. Nobody is in it.
create table inclusion_lti_platform (
    platform_id varchar(64) collate "C" not null,
    issuer      varchar(255) collate "C" not null,
    client_id   varchar(255) collate "C" not null,
    body        text not null,
    primary key (platform_id)
);

-- The keys with which the library signs what it sends to platforms, encrypted under a key that is not in the database.
create table inclusion_lti_key (
    key_id    varchar(64) collate "C" not null,
    made_at   bigint not null,
    encrypted text not null,
    primary key (key_id)
);

-- What was used once, for some minutes: hashes, and nothing about anybody.
create table inclusion_lti_used (
    used_hash  varchar(64) collate "C" not null,
    used_until bigint not null,
    primary key (used_hash)
);

create index inclusion_lti_used_until on inclusion_lti_used (used_until);

-- What a learner answered about telling a place outside how many of the chosen steps she has done: for which place and whom, where it is and who
-- she is there (encrypted under a key that is not in the database), for what a letter was put last, and what the place took last.
create table inclusion_completion (
    learner_id  varchar(64) collate "C" not null,
    link_id     varchar(64) collate "C" not null,
    receiver_id varchar(64) collate "C" not null,
    path_id     varchar(64) collate "C" not null,
    step_id     varchar(64) collate "C",
    address     text not null,
    agreed      boolean not null,
    answered_at bigint not null,
    put_done    bigint,
    put_chosen  bigint,
    told_done   bigint,
    told_chosen bigint,
    primary key (learner_id, link_id)
);

-- The column of a platform's gradebook for one link: whose turn it is to make it, until when, and where it is once it was made.
create table inclusion_lti_line_item (
    link_id       varchar(64) collate "C" not null,
    address       text,
    claimed_until bigint not null,
    primary key (link_id)
);

-- What stays of those who were erased: the keyed hash of an id, with a key that is not in the database.
create table inclusion_tombstone (
    subject    varchar(64) collate "C" not null,
    erased_at  bigint                  not null,
    kept_until bigint                  not null,
    primary key (subject)
);

-- Two ids of one person that become one: asked for by one person until another confirms it, and then kept so that what comes late for
-- the id that was left goes where its history went. Of that id only a keyed hash is kept.
create table inclusion_move (
    subject    varchar(64) collate "C" not null,
    learner_id varchar(64) collate "C" not null,
    asked_by   varchar(64) collate "C" not null,
    asked_at   bigint                  not null,
    moved_at   bigint,
    kept_until bigint                  not null,
    primary key (subject, learner_id)
);

-- Where somebody who is erased acted about others.
create index inclusion_evidence_actor on inclusion_evidence (actor_id, learner_id) where actor_id <> learner_id;

create index inclusion_look_viewer on inclusion_look (viewer_id);

create index inclusion_move_learner on inclusion_move (learner_id);

update inclusion_schema set version = 2 where version = 1;
