-- And one after that.

alter table inclusion_enrolment add column if not exists again varchar(64);

update inclusion_enrolment set again = remembered;

update inclusion_schema set version = 5 where version = 4;
