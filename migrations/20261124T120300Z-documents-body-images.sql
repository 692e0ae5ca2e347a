-- The pictures that stand in the text of an edition, taken from the text when it is saved: they are public
-- exactly as long as the edition is.
create table documents.body_images (
  site_id    smallint not null,
  edition_id uuid not null,
  sha256     text not null,
  primary key (site_id, edition_id, sha256),
  foreign key (site_id, edition_id) references documents.editions (site_id, id)
);
create index body_images_by_content on documents.body_images (sha256);

insert into documents.body_images (site_id, edition_id, sha256)
select distinct e.site_id, e.id, m[1]
from documents.editions e, regexp_matches(e.body, 'src="/files/([0-9a-f]{64})/', 'g') as m
where e.body like '%src="/files/%';
