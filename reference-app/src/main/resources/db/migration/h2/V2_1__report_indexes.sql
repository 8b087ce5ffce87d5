-- H2 knows neither partial indexes nor full-text columns; the demo does without them.
create index report_next_action on report (next_action_at, id);
create index report_handler_due on report (handler, due_at, submitted_at, id);
create index report_place on report (lat, lon);
create index attachment_unclaimed on attachment (report_id, stored_at, id);
