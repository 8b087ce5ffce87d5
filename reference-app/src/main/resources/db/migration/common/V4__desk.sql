-- What happened on the cases of an agency, for its staff to read on. It keeps no words of people: texts and
-- excerpts are made when it is read, by what the reader may see then.

create table desk_feed (
  id bigint not null primary key,
  report_id uuid not null references report (id),
  sequence_no bigint not null,
  -- Empty for those who see the whole province.
  agency varchar(40) not null,
  type varchar(100) not null,
  -- Tells kinds of one type apart; mostly empty.
  detail varchar(40) not null,
  occurred_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  constraint desk_feed_once unique (report_id, sequence_no, agency)
);
create index desk_feed_read on desk_feed (agency, id);
create index desk_feed_age on desk_feed (recorded_at);

-- The last number given. Its lock is held until the commit, so numbers become visible in their order: who has read
-- up to a number has missed nothing before it.
create table desk_feed_position (
  id integer not null primary key,
  last_number bigint not null
);
insert into desk_feed_position (id, last_number) values (1, 0);
