-- Reports: their history is the truth, the columns of report are for finding and listing.

create table report (
  id uuid primary key,
  tracking_code varchar(17) not null,
  -- The sequence of the newest entry of the history.
  version bigint not null,
  status varchar(30) not null,
  category varchar(40) not null,
  urgency varchar(20) not null,
  is_public boolean not null,
  lead varchar(40),
  handler varchar(120),
  -- code@valid-from, as a code alone is no identity.
  unit varchar(40),
  lat double precision,
  lon double precision,
  submitted_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  -- 9999-12-31 when no deadline runs: paging by key needs an order without nulls.
  due_at timestamp with time zone not null,
  next_action_at timestamp with time zone,
  -- Description and address without marks and case; and their words, each once, between single spaces.
  folded_text varchar not null,
  folded_words varchar not null,
  snapshot_form integer not null,
  snapshot varchar not null,
  constraint report_tracking_code unique (tracking_code)
);

-- Append-only.
create table report_event (
  report_id uuid not null,
  sequence bigint not null,
  at timestamp with time zone not null,
  -- What the moment has below a microsecond, so that a replay gives exactly what was.
  at_nanos integer not null,
  actor varchar(200) not null,
  agency varchar(40),
  correlation_id varchar(64) not null,
  type varchar(40) not null,
  payload varchar not null,
  primary key (report_id, sequence),
  constraint report_event_report foreign key (report_id) references report (id)
);

-- Who has to do with a report: RESPONSIBLE (leads, or is proposed while nobody leads) or COOPERATING.
-- The moments are those of report, so that an agency's list is read in order from an index.
create table report_agency (
  report_id uuid not null,
  agency varchar(40) not null,
  part varchar(20) not null,
  submitted_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  primary key (report_id, agency),
  constraint report_agency_report foreign key (report_id) references report (id)
);

-- Name, phone and e-mail are encrypted, each by itself; see FieldCipher. No foreign key, here and in attachment:
-- both are kept before the report they belong to.
create table reporter (
  report_id uuid primary key,
  key_id varchar(40) not null,
  name varchar(2000),
  phone varchar(500),
  email varchar(2000),
  consents varchar not null
);

create table reporter_access_log (
  id uuid primary key,
  at timestamp with time zone not null,
  actor varchar(200) not null,
  report_id uuid not null,
  correlation_id varchar(64) not null
);

create table attachment (
  id uuid primary key,
  media_type varchar(100) not null,
  size bigint not null,
  sha256 char(64) not null,
  has_thumbnail boolean not null,
  report_id varchar(36),
  stored_at timestamp with time zone not null
);

create index report_newest on report (submitted_at desc, id);
create index report_due on report (due_at, submitted_at, id);
create index report_status_newest on report (status, submitted_at desc, id);
create index report_category_newest on report (category, submitted_at desc, id);
create index report_unit_newest on report (unit, submitted_at desc, id);
create index report_event_at on report_event (at);
create index report_agency_newest on report_agency (agency, submitted_at desc, report_id);
create index report_agency_due on report_agency (agency, due_at, submitted_at, report_id);
create index reporter_key on reporter (key_id);
create index reporter_access_report on reporter_access_log (report_id, at);
create index attachment_report on attachment (report_id);
