-- What every slice shares: first replies by key, events on their way out, the province's reference data.

create table idempotency_record (
  scope varchar(200) not null,
  idempotency_key varchar(200) not null,
  request_hash varchar(64) not null,
  status integer,
  location varchar(500),
  body text,
  created_at timestamp with time zone not null,
  primary key (scope, idempotency_key)
);
create index idempotency_record_age on idempotency_record (created_at);

create table province_data (
  kind varchar(40) not null,
  version bigint not null,
  body text not null,
  origin varchar(200) not null,
  actor varchar(100) not null,
  recorded_at timestamp with time zone not null,
  primary key (kind, version)
);
