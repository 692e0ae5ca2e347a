-- What an edition says since then; editions from before say nothing of it. The row mirrors what lists ask for.
alter table documents.documents
  add column openness_ground  text,
  add column next_review_on   date, -- when withholding is reassessed: 条例 art. 18
  add column embargo_until    date,
  add column on_display_until date, -- the last day of a public notice
  add constraint documents_ground_known check (openness_ground in ('E1', 'E2', 'E3', 'E4', 'E5', 'E6', 'E7'));

create index documents_to_reassess on documents.documents (site_id, next_review_on)
  where next_review_on is not null;
