-- inclusion, schema 2, PostgreSQL.
-- The published sums of each structure, by area. They stand until ten people are new to them, so they are kept and restored
-- together with inclusion_cohort_person. People are counted, sums of probabilities are millionths of a person.

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
    people_at       bigint                  not null,
    primary key (structure_id, area_id)
);

-- When each structure was summed up last, with or without people: a run locks the structure's row.
create table inclusion_structure (
    structure_id varchar(64) collate "C" not null primary key,
    computed_at  bigint                  not null
);

-- Whom published sums counted: among the people of a structure (area and level are empty), and at which levels in its areas.
-- Nobody is shown it. It keeps two published sums from differing by fewer than ten people. The learner leads the key: her
-- rows are found and erased by her id.
create table inclusion_cohort_person (
    learner_id   varchar(64) collate "C" not null,
    structure_id varchar(64) collate "C" not null,
    area_id      varchar(64) collate "C" not null,
    level        varchar(16) collate "C" not null,
    primary key (learner_id, structure_id, area_id, level)
);

update inclusion_schema set version = 2 where version = 1;
