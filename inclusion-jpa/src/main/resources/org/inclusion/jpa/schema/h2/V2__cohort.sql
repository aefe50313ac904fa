-- inclusion, schema 2, H2.
-- The sums of each structure, by area. They are derived, and can be thrown away: they are summed up again. People are
-- counted, sums of probabilities are millionths of a person.

create table if not exists inclusion_cohort (
    structure_id    varchar(64) not null,
    area_id         varchar(64) not null,
    people          bigint      not null,
    not_established bigint      not null,
    first_shown     bigint      not null,
    first_together  bigint      not null,
    first_supported bigint      not null,
    first_alone     bigint      not null,
    last_shown      bigint      not null,
    last_together   bigint      not null,
    last_supported  bigint      not null,
    last_alone      bigint      not null,
    computed_at     bigint      not null,
    primary key (structure_id, area_id)
);

-- When each structure was summed up last, with or without people: whoever sums it up locks its row.
create table if not exists inclusion_structure (
    structure_id varchar(64) not null primary key,
    computed_at  bigint      not null
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

update inclusion_schema set version = 2 where version = 1;
