-- The same, but it ends in the middle.

create table if not exists inclusion_test_run (
    run integer not null primary key
);

alter table inclusion_enrolment add column if not exists remembered varchar(64);

insert into inclusion_no_such_table (run) values (1);

update inclusion_schema set version = 4 where version = 3;
