-- Who works here: accounts kept by the service, their roles, who is signed in, and what was changed by whom.

create table staff_account (
  username varchar(64) not null primary key,
  display_name varchar(200) not null,
  -- Empty for accounts that sign in through the province's single sign-on only.
  password_hash varchar(300),
  agency varchar(40),
  active boolean not null,
  must_change_password boolean not null,
  -- Whether everybody knows the password.
  demo boolean not null,
  -- The subject by which the province's single sign-on names the person.
  sso_subject varchar(255) unique,
  created_at timestamp with time zone not null,
  version bigint not null
);

create table staff_role (
  username varchar(64) not null references staff_account (username),
  role varchar(40) not null,
  primary key (username, role)
);

create table staff_session (
  -- SHA-256 of what the cookie holds: who reads this table can use no session.
  token_hash varchar(64) not null primary key,
  username varchar(64) not null references staff_account (username),
  csrf_token varchar(64) not null,
  created_at timestamp with time zone not null,
  last_seen_at timestamp with time zone not null,
  expires_at timestamp with time zone not null
);
create index staff_session_username on staff_session (username);
create index staff_session_expires on staff_session (expires_at);

-- By name, known or not, so that the lock tells nobody which names exist.
create table sign_in_failure (
  name_hash varchar(64) not null primary key,
  failed_attempts integer not null,
  last_failed_at timestamp with time zone not null,
  locked_until timestamp with time zone not null
);
create index sign_in_failure_age on sign_in_failure (last_failed_at);

create table sso_attempt (
  state_hash varchar(64) not null primary key,
  browser_hash varchar(64) not null,
  nonce varchar(64) not null,
  verifier varchar(64) not null,
  created_at timestamp with time zone not null
);
create index sso_attempt_age on sso_attempt (created_at);

create table staff_change (
  id uuid not null primary key,
  at timestamp with time zone not null,
  actor varchar(140) not null,
  username varchar(64) not null,
  change varchar(40) not null,
  detail varchar(500) not null
);
create index staff_change_of on staff_change (username, at);

-- Its one row is locked by everybody who changes accounts, so that two administrators cannot remove each other.
create table staff_guard (
  id integer not null primary key
);
insert into staff_guard (id) values (1);
