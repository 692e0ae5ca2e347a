-- Public notices whose time is over go into a restricted archive; what is scheduled says what keeps it back.
alter table documents.documents
  add column archived_at       timestamptz,
  add column archive_reason    text,
  add column schedule_problem  text,
  add column schedule_asked_at timestamptz,
  drop constraint documents_state_known,
  add constraint documents_state_known check (
    state in ('draft', 'in-review', 'settled', 'published', 'withdrawn', 'archived')
  ),
  drop constraint documents_published_is_complete,
  add constraint documents_published_is_complete check (
    state not in ('published', 'withdrawn', 'archived')
    or (published_at is not null and published_on is not null and year is not null
        and index_number is not null and path is not null and published_edition is not null)
  ),
  add constraint documents_archive_has_reason check (
    (state = 'archived') = (archived_at is not null and archive_reason is not null)
  );

create index documents_on_display on documents.documents (on_display_until)
  where state = 'published' and on_display_until is not null;
create index documents_scheduled on documents.documents (scheduled_for) where scheduled_for is not null;
create index documents_to_take_effect on documents.documents (effective_on)
  where state = 'published' and validity = 'not-yet-in-force' and effective_on is not null;
create index documents_to_expire on documents.documents (expires_on)
  where state = 'published' and validity in ('not-yet-in-force', 'in-force', 'amended') and expires_on is not null;
