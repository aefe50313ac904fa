-- inclusion, schema 3, MariaDB.

-- The keys of the host as the database knows them: an id of each, which says nothing about the key, and since when it is the current
-- one of its purpose. Tombstones and moves name the installation key that made them; those from before have none.
create table if not exists inclusion_key (
    purpose     varchar(32) not null,
    key_id      varchar(16) not null,
    known_since bigint      not null,
    primary key (purpose, key_id)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

alter table inclusion_tombstone add column if not exists key_id varchar(16);

alter table inclusion_move add column if not exists key_id varchar(16);

-- What was done in each structure, by kind and quarter, as it was counted last: for ten people and more, and nothing of whom. It stands
-- when somebody is erased, so that two counts never differ by fewer than ten people.
create table if not exists inclusion_done (
    structure_id varchar(64) not null,
    kind         varchar(16) not null,
    done_in      varchar(10) not null,
    times        bigint      not null,
    people       bigint      not null,
    minutes      bigint      not null,
    noted_until  bigint      not null,
    primary key (structure_id, kind, done_in)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

-- The alias of a person in sealed entries is a commitment: the hash of a random salt and the person's id. A person may also have an
-- alias of before, a random text without salt.
alter table inclusion_journal_alias
    add column if not exists salt varchar(64) not null default '',
    drop primary key,
    add primary key (person_id, alias);

create index if not exists inclusion_journal_alias_alias on inclusion_journal_alias (alias);

update inclusion_schema set version = 3 where version = 2;
