-- inclusion, schema 3, PostgreSQL.

-- The keys of the host as the database knows them: an id of each, which says nothing about the key, and since when it is the current
-- one of its purpose. Tombstones and moves name the installation key that made them; those from before have none.
create table inclusion_key (
    purpose     varchar(32) collate "C" not null,
    key_id      varchar(16) collate "C" not null,
    known_since bigint                  not null,
    primary key (purpose, key_id)
);

alter table inclusion_tombstone add column key_id varchar(16) collate "C";

alter table inclusion_move add column key_id varchar(16) collate "C";

-- What was done in each structure, by kind and quarter, as it was counted last: for ten people and more, and nothing of whom. It stands
-- when somebody is erased, so that two counts never differ by fewer than ten people.
create table inclusion_done (
    structure_id varchar(64) collate "C" not null,
    kind         varchar(16) collate "C" not null,
    done_in      varchar(10) collate "C" not null,
    times        bigint                  not null,
    people       bigint                  not null,
    minutes      bigint                  not null,
    noted_until  bigint                  not null,
    primary key (structure_id, kind, done_in)
);

-- The alias of a person in sealed entries is a commitment: the hash of a random salt and the person's id. A person may also have an
-- alias of before, a random text without salt.
alter table inclusion_journal_alias add column salt varchar(64) collate "C" not null default '';

alter table inclusion_journal_alias drop constraint inclusion_journal_alias_pkey;

alter table inclusion_journal_alias add primary key (person_id, alias);

create index inclusion_journal_alias_alias on inclusion_journal_alias (alias);

update inclusion_schema set version = 3 where version = 2;
