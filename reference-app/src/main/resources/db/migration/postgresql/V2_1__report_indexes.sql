-- Words are cut and folded by the application, so no dictionary and no locale takes part.
alter table report add column words tsvector
  generated always as (array_to_tsvector(string_to_array(folded_words, ' '))) stored;
-- Without a list of pending words, which every search would have to read through.
create index report_words on report using gin (words) with (fastupdate = off);

-- Only what is still to do, so that a sweep costs what it does and not what was ever done.
create index report_next_action on report (next_action_at, id) where next_action_at is not null;
create index report_without_lead on report (submitted_at desc, id) where lead is null;
create index report_handler_due on report (handler, due_at, submitted_at, id) where handler is not null;
create index report_public_newest on report (submitted_at desc, id) where is_public;
create index report_public_place on report (lat, lon) where is_public and lat is not null;
create index attachment_unclaimed on attachment (stored_at, id) where report_id is null;
