-- inclusion, schema 2, PostgreSQL.
-- The sums of each structure, by area. They are derived, and can be thrown away: they are summed up again. People are
-- counted, sums of probabilities are millionths of a person.

create table inclusion_cohort (
    structure_id    varchar(64) collate "C" not null,
    area_id         varchar(64) collate "C" not null,
    people          bigint                  not null,
    not_established bigint                  not null,
    first_shown     bigint                  not null,
    first_together  bigint                  not null,
    first_supported bigint                  not null,
    first_alone     bigint                  not null,
    last_shown      bigint                  not null,
    last_together   bigint                  not null,
    last_supported  bigint                  not null,
    last_alone      bigint                  not null,
    computed_at     bigint                  not null,
    primary key (structure_id, area_id)
);

-- When each structure was summed up last, with or without people: whoever sums it up locks its row.
create table inclusion_structure (
    structure_id varchar(64) collate "C" not null primary key,
    computed_at  bigint                  not null
);

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

update inclusion_schema set version = 2 where version = 1;
