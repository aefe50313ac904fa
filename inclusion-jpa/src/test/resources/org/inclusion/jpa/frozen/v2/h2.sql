-- inclusion, schema 1, H2.
-- Ids are compared byte for byte, as H2 does by itself. Times are microseconds since 1970-01-01T00:00:00Z. Days are ISO 8601.
-- H2 commits every statement by itself. So each is harmless when it is run again, by another server or because the script
-- was cut short; the indexes stand inside the tables; and the version comes last.

create table if not exists inclusion_learner (
    learner_id varchar(64) not null primary key,
    version    bigint      not null,
    model      varchar     not null,
    state      varchar     not null
);

create table if not exists inclusion_evidence (
    learner_id   varchar(64) not null,
    evidence_id  varchar(64) not null,
    effective_at bigint      not null,
    received_at  bigint      not null,
    actor_id     varchar(64) not null,
    structure_id varchar(64) not null,
    kind         varchar(32) not null,
    content_hash varchar(64) not null,
    body         varchar     not null,
    primary key (learner_id, evidence_id),
    unique (learner_id, effective_at, evidence_id)
);

create table if not exists inclusion_enrolment (
    learner_id  varchar(64) not null,
    path_id     varchar(64) not null,
    pack_id     varchar(64) not null,
    pack_major  bigint      not null,
    actor_id    varchar(64) not null,
    enrolled_at bigint      not null,
    primary key (learner_id, path_id)
);

create table if not exists inclusion_assessment (
    learner_id    varchar(64) not null,
    assessment_id varchar(64) not null,
    extent        varchar(32) not null,
    pack_id       varchar(64) not null,
    pack_version  varchar(64) not null,
    area_ids      varchar     not null,
    told          varchar(32) not null,
    actor_id      varchar(64) not null,
    started_at    bigint      not null,
    stopped_at    bigint,
    primary key (learner_id, assessment_id)
);

create table if not exists inclusion_wish (
    learner_id      varchar(64) not null,
    wished_at       bigint      not null,
    goal_id         varchar(64) not null,
    learning_way    varchar(32) not null,
    device          varchar(32) not null,
    own_device      boolean     not null,
    weak_connection boolean     not null,
    told            varchar(32),
    actor_id        varchar(64) not null,
    primary key (learner_id, wished_at)
);

create table if not exists inclusion_disagreement (
    learner_id   varchar(64) not null,
    area_id      varchar(64) not null,
    disagreed_at bigint      not null,
    settled_by   varchar(64),
    settled_at   bigint,
    primary key (learner_id, area_id, disagreed_at)
);

create table if not exists inclusion_look (
    learner_id   varchar(64) not null,
    viewer_id    varchar(64) not null,
    looked_on    varchar(10) not null,
    subject      varchar(32) not null,
    structure_id varchar(64) not null,
    looked_at    bigint      not null,
    primary key (learner_id, viewer_id, looked_on, subject)
);

create table if not exists inclusion_day_relation (
    learner_id   varchar(64) not null,
    helper_id    varchar(64) not null,
    opened_on    varchar(10) not null,
    structure_id varchar(64) not null,
    opened_at    bigint      not null,
    primary key (learner_id, helper_id, opened_on),
    unique (helper_id, opened_on, learner_id)
);

create table if not exists inclusion_bookmark (
    learner_id varchar(64) not null,
    item_id    varchar(64) not null,
    place_id   varchar(64) not null,
    kept_at    bigint      not null,
    primary key (learner_id, item_id)
);

create table if not exists inclusion_practice_code (
    code       varchar(64) not null,
    learner_id varchar(64) not null,
    path_id    varchar(64) not null,
    step_id    varchar(64) not null,
    given_by   varchar(64) not null,
    given_at   bigint      not null,
    last_day   varchar(10) not null,
    revoked_at bigint,
    primary key (code),
    unique (learner_id, given_at, code)
);

create table if not exists inclusion_schema (
    version integer not null primary key
);

merge into inclusion_schema (version) key (version) values (1);
-- inclusion, schema 2, H2.
-- The published sums of each structure, by area. They stand until ten people are new to them, so they are kept and restored
-- together with inclusion_cohort_person. Beside them stand those whose place they took, null if those were shown to
-- nobody. People are counted, sums of probabilities are millionths of a person.

create table if not exists inclusion_cohort (
    structure_id       varchar(64) not null,
    area_id            varchar(64) not null,
    people             bigint      not null,
    not_established    bigint      not null,
    first_shown        bigint      not null,
    first_together     bigint      not null,
    first_supported    bigint      not null,
    first_alone        bigint      not null,
    last_shown         bigint      not null,
    last_together      bigint      not null,
    last_supported     bigint      not null,
    last_alone         bigint      not null,
    computed_at        bigint      not null,
    people_at          bigint      not null,
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
create table if not exists inclusion_count (
    structure_id varchar(64) not null,
    kind         varchar(16) not null,
    pack_id      varchar(64) not null,
    subject_id   varchar(64) not null,
    people       bigint      not null,
    among        bigint      not null,
    counted_at   bigint      not null,
    primary key (structure_id, kind, pack_id, subject_id)
);

-- When each structure was summed up last, with or without people: a run locks the structure's row.
create table if not exists inclusion_structure (
    structure_id varchar(64) not null primary key,
    computed_at  bigint      not null
);

-- Whom published sums and counts counted: among the people of a structure, at which levels in its areas, for which wishes, for
-- which steps. An id that a kind does not have is empty, and so is the level of all kinds but an area.
-- Nobody is shown it. It keeps two published sums from differing by fewer than ten people. The learner leads the key: her
-- rows are found and erased by her id.
create table if not exists inclusion_cohort_person (
    learner_id   varchar(64) not null,
    structure_id varchar(64) not null,
    kind         varchar(16) not null,
    pack_id      varchar(64) not null,
    subject_id   varchar(64) not null,
    level        varchar(16) not null,
    primary key (learner_id, structure_id, kind, pack_id, subject_id, level)
);

-- Whether her network is weak: neither yes nor no where nobody knows.
alter table inclusion_wish alter column weak_connection drop not null;

-- What evidence corrects, and the assessment it names, so that both are found without reading a whole history. The database
-- itself takes them out of the body, from old rows too: no program writes them.
alter table inclusion_evidence add column if not exists supersedes varchar(64)
    generated always as (left(regexp_substr(body, '"supersedes":"([^"]*)"', 1, 1, '', 1), 64));

alter table inclusion_evidence add column if not exists assessment_id varchar(64)
    generated always as (left(regexp_substr(body, '"assessment":"([^"]*)"', 1, 1, '', 1), 64));

create index if not exists inclusion_evidence_supersedes on inclusion_evidence (learner_id, supersedes);

create index if not exists inclusion_evidence_assessment on inclusion_evidence (learner_id, assessment_id);

-- The checkpoints of each learner: her state at positions in her history. They are derived, and can be thrown away: the next
-- late evidence then folds from the first piece on.
create table if not exists inclusion_checkpoint (
    learner_id   varchar(64) not null,
    level        bigint      not null,
    effective_at bigint      not null,
    evidence_id  varchar(64) not null,
    model        varchar     not null,
    state        varchar     not null,
    primary key (learner_id, level)
);

create index if not exists inclusion_look_latest on inclusion_look (learner_id, looked_at);

-- How many things of one kind a person added in a day. Rows of past days mean nothing, and are removed in passing.
create table if not exists inclusion_quota (
    person_id varchar(64) not null,
    used_on   varchar(10) not null,
    kind      varchar(16) not null,
    used      bigint      not null,
    primary key (person_id, used_on, kind)
);

-- What a learner does not agree with, skill by skill, and what she says instead.
create table if not exists inclusion_skill_disagreement (
    learner_id    varchar(64) not null,
    pack_id       varchar(64) not null,
    skill_id      varchar(64) not null,
    disagreed_at  bigint      not null,
    area_id       varchar(64) not null,
    saying        varchar(32) not null,
    taken_back_at bigint,
    primary key (learner_id, pack_id, skill_id, disagreed_at)
);

-- What was done at home with a card, until the learner says whether it is noted: then the rows are removed, and so they are after
-- their last day, in passing. Personal data, like evidence.
create table if not exists inclusion_home_result (
    learner_id varchar(64) not null,
    code       varchar(64) not null,
    result_id  varchar(64) not null,
    path_id    varchar(64) not null,
    step_id    varchar(64) not null,
    success    boolean     not null,
    done_at    bigint      not null,
    last_day   varchar(10) not null,
    primary key (learner_id, code, result_id)
);

-- Who promised to call or to meet a learner: from which day, by which way, about what by id alone. No owner: nobody holds it yet.
create table if not exists inclusion_promise (
    learner_id   varchar(64) not null,
    promise_id   varchar(64) not null,
    structure_id varchar(64) not null,
    owner_id     varchar(64),
    by_relation  boolean     not null,
    due_on       varchar(10) not null,
    meets_at     bigint,
    booking_id   varchar(64),
    way          varchar(32) not null,
    about        varchar(32) not null,
    pack_id      varchar(64),
    item_id      varchar(64),
    actor_id     varchar(64) not null,
    made_at      bigint      not null,
    primary key (learner_id, promise_id)
);

create index if not exists inclusion_promise_owner on inclusion_promise (owner_id);

create index if not exists inclusion_promise_structure on inclusion_promise (structure_id, owner_id);

create index if not exists inclusion_promise_booking on inclusion_promise (booking_id);

-- What came of calling. Only appended: the status of a promise is derived from its tries.
create table if not exists inclusion_promise_try (
    learner_id varchar(64) not null,
    promise_id varchar(64) not null,
    try_id     varchar(64) not null,
    result     varchar(32) not null,
    due_on     varchar(10),
    meets_at   bigint,
    way        varchar(32),
    booking_id varchar(64),
    actor_id   varchar(64),
    tried_at   bigint      not null,
    primary key (learner_id, promise_id, try_id)
);

create index if not exists inclusion_promise_try_booking on inclusion_promise_try (booking_id);

-- How many appointments of a structure nobody came to, by month. Nothing is kept of whose.
create table if not exists inclusion_absence (
    structure_id varchar(64) not null,
    absent_in    varchar(10) not null,
    absences     bigint      not null,
    primary key (structure_id, absent_in)
);

-- What was done with a learner: when, how, about which themes, in the names of the Coop. Personal data, like evidence.
create table if not exists inclusion_accompaniment (
    learner_id       varchar(64)   not null,
    accompaniment_id varchar(64)   not null,
    structure_id     varchar(64)   not null,
    helper_id        varchar(64)   not null,
    accompanied_on   varchar(10)   not null,
    meeting          varchar(32)   not null,
    minutes          bigint        not null,
    themes           varchar(1000) not null,
    materials        varchar(255)  not null,
    redirection      varchar(64),
    help             varchar(32),
    evidence_id      varchar(64),
    noted_at         bigint        not null,
    primary key (learner_id, accompaniment_id)
);

create index if not exists inclusion_accompaniment_structure on inclusion_accompaniment (structure_id, accompanied_on, learner_id);

create index if not exists inclusion_accompaniment_helper on inclusion_accompaniment (helper_id);

-- Workshops, with the number of those who came.
create table if not exists inclusion_workshop (
    structure_id varchar(64)   not null,
    workshop_id  varchar(64)   not null,
    helper_id    varchar(64)   not null,
    held_on      varchar(10)   not null,
    meeting      varchar(32)   not null,
    minutes      bigint        not null,
    themes       varchar(1000) not null,
    materials    varchar(255)  not null,
    level        varchar(32),
    people       bigint        not null,
    noted_at     bigint        not null,
    primary key (structure_id, workshop_id)
);

create index if not exists inclusion_workshop_held on inclusion_workshop (structure_id, held_on, workshop_id);

create index if not exists inclusion_workshop_helper on inclusion_workshop (helper_id);

-- Who came to a workshop, of those who were named.
create table if not exists inclusion_workshop_person (
    learner_id   varchar(64)   not null,
    structure_id varchar(64)   not null,
    workshop_id  varchar(64)   not null,
    noted_at     bigint        not null,
    primary key (learner_id, structure_id, workshop_id)
);

create index if not exists inclusion_workshop_person_workshop on inclusion_workshop_person (structure_id, workshop_id);

-- To whom she was referred, or from whom she came, and what she agreed to share. Nothing of help of which no trace is kept.
create table if not exists inclusion_referral (
    learner_id      varchar(64) not null,
    referral_id     varchar(64) not null,
    referral_number varchar(64) not null,
    structure_id    varchar(64) not null,
    direction       varchar(32) not null,
    help_place_id   varchar(64),
    receiver_id     varchar(64),
    reason          varchar(32) not null,
    shared_details  varchar(64) not null,
    actor_id        varchar(64) not null,
    noted_at        bigint      not null,
    primary key (learner_id, referral_id)
);

create index if not exists inclusion_referral_receiver on inclusion_referral (receiver_id, noted_at);
create index if not exists inclusion_referral_place on inclusion_referral (help_place_id);

-- What was said of a referral. Only appended: the status of a referral is derived from its answers.
create table if not exists inclusion_referral_answer (
    learner_id  varchar(64) not null,
    referral_id varchar(64) not null,
    answer_id   varchar(64) not null,
    kind        varchar(32) not null,
    side        varchar(32) not null,
    actor_id    varchar(64),
    answered_at bigint      not null,
    primary key (learner_id, referral_id, answer_id)
);

-- By which sheets a referral is answered without an account. The secret on a sheet is not kept.
create table if not exists inclusion_referral_sheet (
    sheet_hash  varchar(64) not null,
    learner_id  varchar(64) not null,
    referral_id varchar(64) not null,
    last_day    varchar(10) not null,
    primary key (sheet_hash)
);

create index if not exists inclusion_referral_sheet_learner on inclusion_referral_sheet (learner_id);

-- Which guests a learner invited to see today's step with her, and until when she shows it. Who a guest is is not kept. An invitation that
-- was ended has no hash; when, by whom and why it was ended is not kept.
create table if not exists inclusion_guest (
    learner_id   varchar(64) not null,
    guest_id     varchar(64) not null,
    structure_id varchar(64) not null,
    kind         varchar(16) not null,
    actor_id     varchar(64) not null,
    invited_at   bigint      not null,
    last_day     varchar(10) not null,
    shown_until  bigint,
    signs_hash   varchar(64),
    primary key (learner_id, guest_id)
);

create index if not exists inclusion_guest_signs on inclusion_guest (signs_hash);

create index if not exists inclusion_guest_actor on inclusion_guest (actor_id);

-- Which helpers may act in a learner's absence, as she said: for which procedures, under which text, until which day.
create table if not exists inclusion_mandate (
    learner_id   varchar(64)  not null,
    mandate_id   varchar(64)  not null,
    structure_id varchar(64)  not null,
    procedures   varchar(255) not null,
    text_version varchar(64)  not null,
    text_hash    varchar(64)  not null,
    helper_id    varchar(64)  not null,
    channel      varchar(32)  not null,
    given_at     bigint       not null,
    last_day     varchar(10)  not null,
    archive_days bigint       not null,
    primary key (learner_id, mandate_id)
);

create index if not exists inclusion_mandate_helper on inclusion_mandate (helper_id);

-- When a mandate was ended before its last day. By whom and why is not kept.
create table if not exists inclusion_mandate_ending (
    learner_id varchar(64) not null,
    mandate_id varchar(64) not null,
    ended_at   bigint      not null,
    primary key (learner_id, mandate_id)
);

-- The texts that were read to somebody who gave a mandate, for good. They are the host's, and about nobody.
create table if not exists inclusion_mandate_text (
    text_hash    varchar(64) not null,
    text_version varchar(64) not null,
    language     varchar(64) not null,
    body         varchar     not null,
    primary key (text_hash)
);

-- The mandates of erased learners that a structure keeps for a written reason, until their own term. Personal data. Empty where no
-- structure has such a reason.
create table if not exists inclusion_mandate_archive (
    learner_id   varchar(64)  not null,
    mandate_id   varchar(64)  not null,
    structure_id varchar(64)  not null,
    procedures   varchar(255) not null,
    text_version varchar(64)  not null,
    text_hash    varchar(64)  not null,
    helper_id    varchar(64)  not null,
    channel      varchar(32)  not null,
    given_at     bigint       not null,
    last_day     varchar(10)  not null,
    archive_days bigint       not null,
    ended_at     bigint,
    kept_until   varchar(10)  not null,
    primary key (learner_id, mandate_id)
);

-- What was done for a learner in her absence, and whether there was a right: no evidence, and personal data like it.
create table if not exists inclusion_absent_act (
    learner_id     varchar(64) not null,
    act_id         varchar(64) not null,
    helper_id      varchar(64) not null,
    structure_id   varchar(64) not null,
    procedure_code varchar(32) not null,
    noted_at       bigint      not null,
    basis          varchar(32) not null,
    mandate_id     varchar(64),
    primary key (learner_id, act_id)
);

create index if not exists inclusion_absent_act_helper on inclusion_absent_act (helper_id);

-- What people did, for good. An entry belongs to segment 0 until it is sealed, and names persons by their ids until then; a sealed one
-- names them by their aliases.
create table if not exists inclusion_journal (
    structure_id varchar(64) not null,
    entry_id     varchar(36) not null,
    noted_at     bigint      not null,
    act          varchar(32) not null,
    actor        varchar(64) not null,
    subject      varchar(64) not null,
    what         varchar(64) not null,
    segment      bigint      not null,
    place        bigint      not null,
    hash         varchar(64) not null,
    primary key (structure_id, entry_id)
);

create index if not exists inclusion_journal_segment_place on inclusion_journal (segment, place);

create table if not exists inclusion_journal_segment (
    segment       bigint       not null,
    entries       bigint       not null,
    previous_hash varchar(64)  not null,
    hash          varchar(64)  not null,
    newest_at     bigint       not null,
    sealed_at     bigint       not null,
    signature     varchar(128) not null,
    primary key (segment)
);

-- Who stands behind an alias of the journal. Without the row, nobody can tell any more.
create table if not exists inclusion_journal_alias (
    person_id varchar(64) not null,
    alias     varchar(64) not null,
    primary key (person_id)
);

-- Which server does a piece of work that one does at a time.
create table if not exists inclusion_lease (
    work       varchar(64) not null,
    holder     varchar(64) not null,
    held_until bigint      not null,
    primary key (work)
);

-- What waits to leave: ids and codes alone. A letter is lent to one server at a time, and removed once it has left.
create table if not exists inclusion_outbox (
    letter_id  varchar(64) not null,
    kind       varchar(32) not null,
    learner_id varchar(64) not null,
    actor_id   varchar(64),
    about      varchar(64) not null,
    item_id    varchar(64),
    put_at     bigint      not null,
    due_at     bigint      not null,
    attempts   bigint      not null,
    failure    varchar(32) not null,
    dead       boolean     not null,
    node       varchar(64) not null,
    lent_until bigint      not null,
    primary key (letter_id)
);

create index if not exists inclusion_outbox_due on inclusion_outbox (dead, due_at, letter_id);

create index if not exists inclusion_outbox_learner on inclusion_outbox (learner_id);

-- Messages that were sent, by the reference of the host's gateway, and when each was replied to.
create table if not exists inclusion_message (
    reference  varchar(64) not null,
    learner_id varchar(64) not null,
    about      varchar(64) not null,
    item_id    varchar(64),
    sent_at    bigint      not null,
    primary key (reference)
);

create table if not exists inclusion_message_reply (
    reference  varchar(64) not null,
    replied_at bigint      not null,
    learner_id varchar(64) not null,
    primary key (reference, replied_at)
);

-- Sessions of live help, while they last: an hour at the most. Everything of a session that grows stands in its content.
create table if not exists inclusion_live_session (
    learner_id varchar(64) not null,
    helper_id  varchar(64) not null,
    session_id varchar(64) not null,
    opened_at  bigint      not null,
    changes    bigint      not null,
    content    varchar(4000) not null,
    primary key (learner_id, helper_id)
);

create unique index if not exists inclusion_live_session_id on inclusion_live_session (session_id);

-- The sweep of the oldest, and the sessions of a helper who is erased.
create index if not exists inclusion_live_session_opened on inclusion_live_session (opened_at);

create index if not exists inclusion_live_session_helper on inclusion_live_session (helper_id);

-- The erasures that were requested: everything about these learners is hidden. Each leaves with the last row of its learner.
create table if not exists inclusion_erasure (
    learner_id   varchar(64) not null,
    requested_at bigint      not null,
    due_at       bigint      not null,
    begun        boolean     not null,
    alias        varchar(64) not null,
    destroyed    varchar     not null,
    primary key (learner_id)
);

-- Lessons that helpers of a structure write themselves, as they stand now; and which edition of each is open, if any. About nobody who learns.
create table if not exists inclusion_leaflet (
    structure_id     varchar(64) not null,
    leaflet_id         varchar(64) not null,
    address          varchar(64) not null,
    origin_pack      varchar(64),
    origin_version   varchar(64),
    origin_step      varchar(64),
    body             varchar     not null,
    revision         bigint      not null,
    saved_by         varchar(64) not null,
    saved_at         bigint      not null,
    read_by          varchar(64),
    edition          bigint,
    edition_revision bigint,
    check_on         varchar(10),
    is_open          boolean     not null,
    primary key (structure_id, leaflet_id)
);

create index if not exists inclusion_leaflet_address on inclusion_leaflet (address);

create index if not exists inclusion_leaflet_saved_by on inclusion_leaflet (saved_by);

create index if not exists inclusion_leaflet_read_by on inclusion_leaflet (read_by);

-- Leaflets as they were published. A row never changes, but for the alias of a helper who is erased.
create table if not exists inclusion_leaflet_edition (
    structure_id varchar(64) not null,
    leaflet_id     varchar(64) not null,
    edition      bigint      not null,
    body         varchar     not null,
    published_by varchar(64) not null,
    published_at bigint      not null,
    read_by      varchar(64),
    check_on     varchar(10) not null,
    primary key (structure_id, leaflet_id, edition)
);

create index if not exists inclusion_leaflet_edition_published_by on inclusion_leaflet_edition (published_by);

create index if not exists inclusion_leaflet_edition_read_by on inclusion_leaflet_edition (read_by);

-- Photos of leaflets in Base64, without what the camera wrote beside the picture.
create table if not exists inclusion_leaflet_photo (
    structure_id varchar(64) not null,
    leaflet_id     varchar(64) not null,
    photo_id     varchar(64) not null,
    content      varchar     not null,
    primary key (structure_id, leaflet_id, photo_id)
);

-- Places where people get help, as files of others describe them: the whole place in its body, and what it is found by beside it. Points in
-- millionths of a degree. Nobody is in it.
create table if not exists inclusion_help_place (
    help_place_id varchar(64)   not null,
    postcode      varchar(16)   not null,
    latitude      bigint,
    longitude     bigint,
    tags          varchar(400)  not null,
    body          varchar       not null,
    primary key (help_place_id)
);

-- Whole in the index, so that a search touches no row that it does not show.
create index if not exists inclusion_help_place_point
    on inclusion_help_place (latitude, longitude, tags, help_place_id);

create index if not exists inclusion_help_place_postcode on inclusion_help_place (postcode, help_place_id);

-- What a person decided about two places that may be one: which of the two is left out, or none where they are two.
create table if not exists inclusion_duplicate_decision (
    one_id      varchar(64) not null,
    other_id    varchar(64) not null,
    left_out_id varchar(64),
    decided_on  varchar(10) not null,
    primary key (one_id, other_id)
);

create index if not exists inclusion_duplicate_decision_other on inclusion_duplicate_decision (other_id);

-- Platforms whose people come in (LTI): how each calls itself and us, and in the body where it is asked and what was agreed. Nobody is in it.
create table if not exists inclusion_lti_platform (
    platform_id varchar(64) not null,
    issuer      varchar(255) not null,
    client_id   varchar(255) not null,
    body        varchar not null,
    primary key (platform_id)
);

-- The keys with which the library signs what it sends to platforms, encrypted under a key that is not in the database.
create table if not exists inclusion_lti_key (
    key_id    varchar(64) not null,
    made_at   bigint not null,
    encrypted varchar not null,
    primary key (key_id)
);

-- What was used once, for some minutes: hashes, and nothing about anybody.
create table if not exists inclusion_lti_used (
    used_hash  varchar(64) not null,
    used_until bigint not null,
    primary key (used_hash)
);

create index if not exists inclusion_lti_used_until on inclusion_lti_used (used_until);

-- What a learner answered about telling a place outside how many of the chosen steps she has done: for which place and whom, where it is and who
-- she is there (encrypted under a key that is not in the database), for what a letter was put last, and what the place took last.
create table if not exists inclusion_completion (
    learner_id  varchar(64) not null,
    link_id     varchar(64) not null,
    receiver_id varchar(64) not null,
    path_id     varchar(64) not null,
    step_id     varchar(64),
    address     varchar not null,
    agreed      boolean not null,
    answered_at bigint not null,
    put_done    bigint,
    put_chosen  bigint,
    told_done   bigint,
    told_chosen bigint,
    primary key (learner_id, link_id)
);

-- The column of a platform's gradebook for one link: whose turn it is to make it, until when, and where it is once it was made.
create table if not exists inclusion_lti_line_item (
    link_id       varchar(64) not null,
    address       varchar,
    claimed_until bigint not null,
    primary key (link_id)
);

-- What stays of those who were erased: the keyed hash of an id, with a key that is not in the database.
create table if not exists inclusion_tombstone (
    subject    varchar(64) not null,
    erased_at  bigint      not null,
    kept_until bigint      not null,
    primary key (subject)
);

-- Two ids of one person that become one: asked for by one person until another confirms it, and then kept so that what comes late for
-- the id that was left goes where its history went. Of that id only a keyed hash is kept.
create table if not exists inclusion_move (
    subject    varchar(64) not null,
    learner_id varchar(64) not null,
    asked_by   varchar(64) not null,
    asked_at   bigint      not null,
    moved_at   bigint,
    kept_until bigint      not null,
    primary key (subject, learner_id)
);

-- Where somebody who is erased acted about others.
create index if not exists inclusion_evidence_actor on inclusion_evidence (actor_id, learner_id);

create index if not exists inclusion_look_viewer on inclusion_look (viewer_id);

create index if not exists inclusion_move_learner on inclusion_move (learner_id);

update inclusion_schema set version = 2 where version = 1;
