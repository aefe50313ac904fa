-- inclusion, schema 1, MariaDB 10.5 or later.
-- Ids are compared byte for byte, to their last blank: collation utf8mb4_nopad_bin. Times are microseconds since
-- 1970-01-01T00:00:00Z. Days are ISO 8601. Texts are longtext, so that nothing is ever cut.
-- MariaDB commits every statement by itself. So each is harmless when it is run again, by another server or because the
-- script was cut short; the indexes stand inside the tables; and the version comes last.

create table if not exists inclusion_learner (
    learner_id varchar(64) not null primary key,
    version    bigint      not null,
    model      longtext    not null,
    state      longtext    not null
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

create table if not exists inclusion_evidence (
    learner_id   varchar(64) not null,
    evidence_id  varchar(64) not null,
    effective_at bigint      not null,
    received_at  bigint      not null,
    actor_id     varchar(64) not null,
    structure_id varchar(64) not null,
    kind         varchar(32) not null,
    content_hash varchar(64) not null,
    body         longtext    not null,
    primary key (learner_id, evidence_id),
    index inclusion_evidence_position (learner_id, effective_at, evidence_id)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

create table if not exists inclusion_enrolment (
    learner_id  varchar(64) not null,
    path_id     varchar(64) not null,
    pack_id     varchar(64) not null,
    pack_major  bigint      not null,
    actor_id    varchar(64) not null,
    enrolled_at bigint      not null,
    primary key (learner_id, path_id)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

create table if not exists inclusion_assessment (
    learner_id    varchar(64) not null,
    assessment_id varchar(64) not null,
    extent        varchar(32) not null,
    pack_id       varchar(64) not null,
    pack_version  varchar(64) not null,
    area_ids      longtext    not null,
    told          varchar(32) not null,
    actor_id      varchar(64) not null,
    started_at    bigint      not null,
    stopped_at    bigint,
    primary key (learner_id, assessment_id)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

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
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

create table if not exists inclusion_disagreement (
    learner_id   varchar(64) not null,
    area_id      varchar(64) not null,
    disagreed_at bigint      not null,
    settled_by   varchar(64),
    settled_at   bigint,
    primary key (learner_id, area_id, disagreed_at)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

create table if not exists inclusion_look (
    learner_id   varchar(64) not null,
    viewer_id    varchar(64) not null,
    looked_on    varchar(10) not null,
    subject      varchar(32) not null,
    structure_id varchar(64) not null,
    looked_at    bigint      not null,
    primary key (learner_id, viewer_id, looked_on, subject)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

create table if not exists inclusion_day_relation (
    learner_id   varchar(64) not null,
    helper_id    varchar(64) not null,
    opened_on    varchar(10) not null,
    structure_id varchar(64) not null,
    opened_at    bigint      not null,
    primary key (learner_id, helper_id, opened_on),
    index inclusion_day_relation_helper (helper_id, opened_on)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

create table if not exists inclusion_bookmark (
    learner_id varchar(64) not null,
    item_id    varchar(64) not null,
    place_id   varchar(64) not null,
    kept_at    bigint      not null,
    primary key (learner_id, item_id)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

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
    index inclusion_practice_code_learner (learner_id, given_at)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

create table if not exists inclusion_schema (
    version integer not null primary key
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

insert ignore into inclusion_schema (version) values (1);
