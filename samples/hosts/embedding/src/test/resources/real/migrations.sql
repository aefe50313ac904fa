-- The history of a host's migrations, in the columns that matter here.
create table flyway_schema_history (installed_rank int primary key, version varchar(50), description varchar(200), success boolean);
insert into flyway_schema_history values (1, '1', 'users', true);
