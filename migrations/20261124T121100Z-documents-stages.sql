-- Where the waiting edition of a document stands on its way to the public.
alter table documents.documents
  add column stage         text, -- none: no edition waits
  add column round         smallint not null default 0, -- how often the waiting edition was handed in
  add column returned      boolean not null default false, -- sent back and not handed in again
  add column waits_since   timestamptz,
  add column due_on        date, -- by when the present step should be done
  add column scheduled_for timestamptz,
  add column submitted_by  uuid,
  add column authors       uuid[] not null default '{}', -- who wrote on the waiting edition
  add column passed_by     uuid[] not null default '{}', -- who handed it in or let it pass in this round
  drop constraint documents_state_known,
  add constraint documents_state_known check (
    state in ('draft', 'in-review', 'settled', 'published', 'withdrawn')
  ),
  add constraint documents_stage_known check (
    stage in (
      'drafting', 'first-review', 'second-review', 'third-review', 'secrecy-review', 'approved',
      'scheduled'
    )
  ),
  add constraint documents_scheduled_has_hour check ((stage = 'scheduled') = (scheduled_for is not null));

alter table documents.editions
  add column authors    uuid[] not null default '{}',
  add column settled_at timestamptz; -- reviewed and kept, not for the public; from then on it never changes

update documents.documents set stage = 'drafting', state = case state when 'in-review' then 'draft' else state end
where draft_edition is not null;
update documents.editions set authors = array[author_id] where author_id is not null and published_at is null;
update documents.documents d set authors = e.authors
from documents.editions e where e.site_id = d.site_id and e.id = d.draft_edition and e.authors <> '{}';

create or replace function documents.refuse_change_of_published() returns trigger language plpgsql as $$
begin
  if old.published_at is not null or old.settled_at is not null then
    raise exception 'a published edition never changes';
  end if;
  return new;
end $$;

create index documents_waiting on documents.documents (site_id, stage, updated_at desc, id desc)
  where stage is not null;
create index documents_under_review on documents.documents (site_id, due_on)
  where stage is not null and stage <> 'drafting';
create index documents_by_author on documents.documents using gin (authors) where stage is not null;
