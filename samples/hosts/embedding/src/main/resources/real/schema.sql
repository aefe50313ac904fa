create table users (id bigint primary key, login varchar(200) unique, password varchar(200), role varchar(30), structure varchar(64),
  name varchar(200) not null);
create table accompaniments (helper bigint, learner bigint references users on delete cascade);
create table hours (id bigint primary key, starts timestamp with time zone, booking varchar(64));
create table closed_accounts (learner bigint references users on delete cascade);
