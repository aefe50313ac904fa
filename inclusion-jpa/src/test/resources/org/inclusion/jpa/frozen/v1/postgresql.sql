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
