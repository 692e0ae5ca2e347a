-- All addresses of a site in the order of their first publication, for the parts of its site map.
create index documents_ever_public on documents.documents (site_id, published_at, id)
  where state in ('published', 'withdrawn', 'archived');

-- The newest of a site's government documents, and of an organization on one site, where most are of another kind or
-- site.
create index documents_newest_of_kind on documents.documents (site_id, kind, published_at desc, id desc)
  where state = 'published' and kind = 'government-document';
create index documents_newest_of_organization
  on documents.documents (site_id, organization_id, published_at desc, id desc) where state = 'published';
drop index documents.documents_by_organization;
