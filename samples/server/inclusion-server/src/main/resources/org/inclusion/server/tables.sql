-- What the server keeps beside the library's tables: sessions, and the host's last word about each person. All of it can be
-- thrown away: people then enter anew, and the host says everything again.
create table if not exists beside_session (
  secret_hash varchar(43) collate "C" primary key,
  token_hash varchar(43) collate "C" not null unique,
  person varchar(64) collate "C" not null,
  until bigint not null,
  kept bigint not null
);
-- When the host said who it is, in seconds: whoever was let in before an erasure brings nobody back.
alter table beside_session add column if not exists let_in bigint not null default 0;
create index if not exists beside_session_kept on beside_session (kept);
create table if not exists beside_person (
  id varchar(64) collate "C" primary key,
  said bigint not null,
  roles varchar(100) not null,
  structures text not null
);
create table if not exists beside_helped (
  learner varchar(64) collate "C" not null,
  helper varchar(64) collate "C" not null,
  structure varchar(64) collate "C" not null,
  primary key (learner, helper, structure)
);
create index if not exists beside_helped_helper on beside_helped (helper);
