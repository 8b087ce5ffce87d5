-- What every slice shares: first replies by key, events on their way out, the province's reference data.

create table idempotency_record (
  scope varchar(200) not null,
  idempotency_key varchar(200) not null,
  request_hash varchar(64) not null,
  status integer not null,
  location varchar(500),
  body text not null,
  created_at timestamp with time zone not null,
  primary key (scope, idempotency_key)
);
create index idempotency_record_age on idempotency_record (created_at);

-- Allocated 50 at a time, so the first block ends with 50: see OutboxIds.
create sequence outbox_seq start with 50 increment by 50;

create table outbox (
  id bigint primary key,
  event_id varchar(200) not null unique,
  type varchar(100) not null,
  subject varchar(100) not null,
  sequence_no bigint not null,
  occurred_at timestamp with time zone not null,
  correlation_id varchar(64) not null,
  payload text not null,
  recorded_at timestamp with time zone not null
);
create index outbox_age on outbox (recorded_at);

-- What a consumer still has to be told, one row each; told means deleted, so both tables stay small.
create table outbox_delivery (
  message_id bigint not null references outbox (id),
  consumer varchar(100) not null,
  subject varchar(100) not null,
  sequence_no bigint not null,
  dead boolean not null,
  attempts integer not null,
  next_attempt_at timestamp with time zone not null,
  last_error varchar(500),
  primary key (message_id, consumer)
);
create index outbox_delivery_due on outbox_delivery (consumer, dead, next_attempt_at);
create index outbox_delivery_order on outbox_delivery (consumer, subject, sequence_no);

create table province_data (
  kind varchar(40) not null,
  version bigint not null,
  body text not null,
  origin varchar(200) not null,
  actor varchar(100) not null,
  recorded_at timestamp with time zone not null,
  primary key (kind, version)
);
