-- Which invented stories the trial set-up has got; empty in production. Its key lets servers that start together share the work.

create table demo_story (
  name varchar(80) not null primary key,
  told_at timestamp with time zone not null
);
